package rewarddesk.ui.control;

import java.util.List;
import rewarddesk.model.Span;

/// Which words of two texts are not in the other one at that place. White space does not count; a
/// Chinese character counts as a word.
///
/// @param onlyInA places in the first text, in order, never touching
/// @param onlyInB places in the second text
public record WordDiff(List<Span> onlyInA, List<Span> onlyInB) {
  public WordDiff {
    onlyInA = List.copyOf(onlyInA);
    onlyInB = List.copyOf(onlyInB);
  }

  /// Compares two texts of any length. Pure; any thread may call it. The work is bounded: where
  /// long texts have little in common, whole passages are marked instead of words.
  public static WordDiff between(String a, String b) {
    return new WordComparison(a, b).compare();
  }
}
