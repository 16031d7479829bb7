package rewarddesk.ui.insights;

import java.util.Optional;

/// One cell of a table of numbers.
///
/// @param text what stands in it
/// @param open shows the items behind it; empty for a cell that says only what it holds
record Figure(String text, Optional<Runnable> open) {

  static Figure of(String text) {
    return new Figure(text, Optional.empty());
  }

  static Figure opening(String text, Runnable open) {
    return new Figure(text, Optional.of(open));
  }
}
