package rewarddesk.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which items share a prompt: they are not independent, and intervals take them together. Before
/// the texts are read nobody knows, and every item stands for itself.
///
/// @param texts when they have been read
record Prompts(Optional<Texts> texts) {

  /// The prompt of each of these rows, numbered 0, 1, 2 … without gaps.
  ///
  /// @param rows of the table; a row may occur several times
  int[] of(int[] rows) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] prompts = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      prompts[i] = numbers.computeIfAbsent(key(rows[i]), _ -> numbers.size());
    }
    return prompts;
  }

  /// A prompt, or below 0 a row that is in no text.
  private long key(int row) {
    int prompt = texts.map(read -> read.prompt(row)).orElse(-1);
    return prompt >= 0 ? prompt : -1L - row;
  }
}
