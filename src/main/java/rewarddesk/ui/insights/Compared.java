package rewarddesk.ui.insights;

import java.util.Optional;
import rewarddesk.insight.JudgeVersion;
import rewarddesk.insight.Rater;

/// What the selected judge is compared with.
///
/// @param version one of its versions; empty for the judge as it is
record Compared(Rater judge, Optional<JudgeVersion> version) {
  Compared(Rater judge) {
    this(judge, Optional.empty());
  }

  Compared(JudgeVersion version) {
    this(version.judge(), Optional.of(version));
  }

  /// Whether it is the same, whatever that has judged meanwhile.
  boolean isSame(Compared other) {
    return judge.equals(other.judge) && word(version).equals(word(other.version));
  }

  private static Optional<String> word(Optional<JudgeVersion> version) {
    return version.map(one -> one.judged().version());
  }
}
