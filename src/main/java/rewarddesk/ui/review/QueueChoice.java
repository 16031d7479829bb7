package rewarddesk.ui.review;

import java.util.Locale;
import rewarddesk.project.QueueOrder;

/// The orders of the queue that a person can choose.
enum QueueChoice {
  SEQUENTIAL,
  CONFLICTS;

  /// The word in the settings.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The choice with a word; in sequence for a word of another program.
  static QueueChoice of(String word) {
    return word.equals(CONFLICTS.word()) ? CONFLICTS : SEQUENTIAL;
  }

  /// @param judge the judge shown in review
  QueueOrder order(String judge) {
    return switch (this) {
      case SEQUENTIAL -> QueueOrder.SEQUENTIAL;
      case CONFLICTS -> QueueOrder.rulesAgainst(judge);
    };
  }

  QueueChoice next() {
    return switch (this) {
      case SEQUENTIAL -> CONFLICTS;
      case CONFLICTS -> SEQUENTIAL;
    };
  }
}
