package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;

/// One cell of a table of numbers.
///
/// @param text what stands in it
/// @param openings the items behind it, those first that a click opens; none for a cell that says
///   only what it holds
record Figure(String text, List<Opening> openings) {
  Figure {
    openings = List.copyOf(openings);
  }

  /// Items that a number rests on.
  ///
  /// @param words what they have in common, and how many they are where that is known
  /// @param many how many; below 0 when that is only known once they are found
  /// @param open shows them in the list
  record Opening(String words, long many, Runnable open) {}

  static Figure of(String text) {
    return new Figure(text, List.of());
  }

  /// The same with these items behind it too, unless there are none.
  Figure with(Opening opening) {
    if (opening.many() == 0) {
      return this;
    }
    List<Opening> all = new ArrayList<>(openings);
    all.add(opening);
    return new Figure(text, all);
  }
}
