package rewarddesk.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.RecordPair;
import rewarddesk.model.Slot;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// Prompts with several right and wrong responses, put together again from the pairs that were made
/// of them, see [RecordPair].
final class Candidates {
  private final SequencedMap<String, Group> groups = new LinkedHashMap<>();
  private final Set<String> ranked = new HashSet<>();

  /// One prompt.
  ///
  /// @param subset the part of the data set
  /// @param right whether each response is right, by number
  /// @param rewards each judge's reward of each response, by number
  record Group(
      String id,
      Optional<String> subset,
      TreeMap<Integer, Boolean> right,
      Map<String, TreeMap<Integer, Double>> rewards) {

    /// A judge's rewards of the right or the wrong responses in their order; empty unless it gave
    /// one to each response.
    Optional<List<Double>> rewards(String judge, boolean wanted) {
      TreeMap<Integer, Double> given = rewards.getOrDefault(judge, new TreeMap<>());
      if (!given.keySet().containsAll(right.keySet())) {
        return Optional.empty();
      }
      List<Double> some = new ArrayList<>();
      right.forEach(
          (number, is) -> {
            if (is == wanted) {
              some.add(given.get(number));
            }
          });
      return Optional.of(some);
    }
  }

  void add(Item item) {
    Optional<RecordPair> name = RecordPair.of(item.comparison().id());
    Optional<GoldLabel> gold = item.comparison().gold().filter(label -> label != GoldLabel.TIE);
    if (name.isEmpty() || gold.isEmpty()) {
      return;
    }
    int first = name.get().first();
    int second = name.get().second();
    Slot better = gold.get() == GoldLabel.A ? Slot.A : Slot.B;
    Group group =
        groups.computeIfAbsent(
            name.get().record(),
            id -> new Group(id, item.comparison().subset(), new TreeMap<>(), new TreeMap<>()));
    sort(group, first, true);
    sort(group, second, false);
    for (StoredJudgment stored : item.judgments()) {
      var given = group.rewards().computeIfAbsent(stored.judgment().judge(), _ -> new TreeMap<>());
      stored.judgment().assessment(better).reward().ifPresent(reward -> given.put(first, reward));
      stored
          .judgment()
          .assessment(better.other())
          .reward()
          .ifPresent(reward -> given.put(second, reward));
    }
  }

  /// The better response of a pair has the number that comes first. Where one is better here and
  /// worse there, the responses were ranked and are not simply right or wrong.
  private void sort(Group group, int number, boolean right) {
    Boolean before = group.right().put(number, right);
    if (before != null && before != right) {
      ranked.add(group.id());
    }
  }

  List<Group> groups() {
    return groups.values().stream().filter(group -> !ranked.contains(group.id())).toList();
  }
}
