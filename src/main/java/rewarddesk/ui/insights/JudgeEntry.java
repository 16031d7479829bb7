package rewarddesk.ui.insights;

import rewarddesk.insight.Rater;
import rewarddesk.insight.Trust;

/// A judge in the list.
///
/// @param answers items it answered, readably or not
record JudgeEntry(Rater rater, Trust trust, long answers) {}
