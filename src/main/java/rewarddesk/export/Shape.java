package rewarddesk.export;

import java.util.Optional;
import rewarddesk.export.select.LengthBalance;

/// What must be known of all rows before the first one is written.
///
/// @param conversations whether rows are written as conversations
/// @param longer pairs whose chosen response is longer, when lengths are balanced
/// @param shorter pairs whose chosen response is shorter
/// @param counted whether the two were counted
record Shape(boolean conversations, long longer, long shorter, boolean counted) {
  /// Nothing is known yet.
  static final Shape UNKNOWN = new Shape(false, 0, 0, false);

  Shape withConversations() {
    return new Shape(true, longer, shorter, counted);
  }

  Optional<LengthBalance> balance() {
    return counted ? Optional.of(new LengthBalance(longer, shorter)) : Optional.empty();
  }
}
