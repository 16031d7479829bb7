package rewarddesk.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which fold each prompt belongs to. All decisions on one prompt stand in one fold, so that no
/// prompt is on both sides of a split. The same decisions always give the same folds, in whatever
/// order they come.
///
/// @param byPrompt fold of each prompt key, from 0
record FoldPlan(Map<String, Integer> byPrompt) {
  static final int FOLDS = 5;

  FoldPlan {
    byPrompt = Map.copyOf(byPrompt);
  }

  /// Goes through the prompts by key, which is as good as at random, and puts each into the fold
  /// with the fewest decisions.
  static FoldPlan of(List<Example> examples) {
    TreeMap<String, Integer> sizes = new TreeMap<>();
    examples.forEach(example -> sizes.merge(example.promptKey(), 1, Integer::sum));
    int[] filled = new int[FOLDS];
    Map<String, Integer> folds = new HashMap<>();
    sizes.forEach(
        (prompt, size) -> {
          int emptiest = emptiest(filled);
          filled[emptiest] += size;
          folds.put(prompt, emptiest);
        });
    return new FoldPlan(folds);
  }

  int fold(Example example) {
    return byPrompt.getOrDefault(example.promptKey(), -1);
  }

  /// The prompts of one fold.
  Set<String> prompts(int fold) {
    return byPrompt.entrySet().stream()
        .filter(entry -> entry.getValue() == fold)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static int emptiest(int[] filled) {
    int emptiest = 0;
    for (int i = 1; i < filled.length; i++) {
      if (filled[i] < filled[emptiest]) {
        emptiest = i;
      }
    }
    return emptiest;
  }
}
