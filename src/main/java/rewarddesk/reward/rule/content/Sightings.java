package rewarddesk.reward.rule.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;

/// Looks for short things in a text with expressions of our own. Each of them starts with something
/// fixed and repeats only up to a bound, so that a search takes time in proportion to the text.
final class Sightings {
  private Sightings() {}

  /// The first places, in order, at most [Finding#MAX_SPANS].
  static List<Span> of(Pattern pattern, String text) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (found.size() < Finding.MAX_SPANS && matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }
}
