package rewarddesk.reward.generative;

import java.util.Optional;
import rewarddesk.model.Span;
import rewarddesk.reward.generative.reading.Reading;

/// What would be read from a reply.
///
/// @param status how the reading ended
/// @param outcome the answer in one line, in stored sides; present exactly when the status is OK
/// @param span where in the reply it stands, with its label
/// @param answer where the answer itself stands within it
public record TrialReading(
    Reading.Status status, Optional<String> outcome, Optional<Span> span, Optional<Span> answer) {}
