package rewarddesk.insight;

import java.util.HashMap;
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
  private int cut;

  /// What a judge said about all of a prompt's responses.
  enum Reading {
    /// A reward of each response.
    REWARDS,
    /// A verdict on each pair of a right and a wrong response, and not all rewards.
    PAIRS,
    /// One of its answers is unreadable or did not come.
    UNSCORED,
    /// It was not asked about all of it.
    UNJUDGED
  }

  /// One prompt.
  ///
  /// @param subset the part of the data set
  /// @param right whether each response is right, by number
  /// @param rows the row of each pair, by [#pair]
  /// @param rewards each judge's reward of each response, by number
  record Group(
      String id,
      Optional<String> subset,
      TreeMap<Integer, Boolean> right,
      Map<Integer, Integer> rows,
      Map<String, TreeMap<Integer, Double>> rewards) {
    private static final int MOST_RESPONSES = 100;

    /// Whether every response is there, as far as their numbers tell.
    boolean isWhole() {
      return right.firstKey() == 1 && right.lastKey() == right.size();
    }

    /// Numbers of the right or the wrong responses in their order.
    List<Integer> numbers(boolean wanted) {
      return right.entrySet().stream()
          .filter(entry -> entry.getValue() == wanted)
          .map(Map.Entry::getKey)
          .toList();
    }

    /// A judge's rewards of the right or the wrong responses in their order; empty unless it gave
    /// one to each response.
    Optional<List<Double>> rewards(String judge, boolean wanted) {
      TreeMap<Integer, Double> given = rewards.getOrDefault(judge, new TreeMap<>());
      return given.keySet().containsAll(right.keySet())
          ? Optional.of(numbers(wanted).stream().map(given::get).toList())
          : Optional.empty();
    }

    /// The same with a number in place of a reward that did not come.
    List<Double> rewards(String judge, boolean wanted, double missing) {
      TreeMap<Integer, Double> given = rewards.getOrDefault(judge, new TreeMap<>());
      return numbers(wanted).stream().map(i -> given.getOrDefault(i, missing)).toList();
    }

    /// Whether a judge gave a reward to any response.
    boolean hasReward(String judge) {
      return !rewards.getOrDefault(judge, new TreeMap<>()).isEmpty();
    }

    Reading reading(VerdictColumn judge) {
      if (rewards(judge.rater().id(), true).isPresent()) {
        return Reading.REWARDS;
      }
      boolean unscored = false;
      for (int first : numbers(true)) {
        for (int second : numbers(false)) {
          Said said = said(judge, first, second);
          if (said == Said.ABSENT) {
            return Reading.UNJUDGED;
          }
          unscored |= said == Said.NOTHING;
        }
      }
      return unscored ? Reading.UNSCORED : Reading.PAIRS;
    }

    /// What a judge said about a right and a wrong response; absent as well when there is no such
    /// pair.
    Said said(VerdictColumn judge, int first, int second) {
      Integer row = rows.get(pair(first, second));
      return row == null ? Said.ABSENT : judge.said(row);
    }

    /// Whether a judge's answer is that the right response is better.
    boolean wins(VerdictTable verdicts, VerdictColumn judge, int first, int second) {
      Integer row = rows.get(pair(first, second));
      return row != null && judge.said(row) == verdicts.gold().said(row);
    }

    /// The same prompt where its rows are among others; all of them must be kept.
    Group only(Selection selection) {
      Map<Integer, Integer> kept = new HashMap<>();
      rows.forEach((pair, row) -> kept.put(pair, selection.rowsBelow(row)));
      return new Group(id, subset, right, kept, rewards);
    }

    private static int pair(int first, int second) {
      return MOST_RESPONSES * first + second;
    }

    /// Number of the right response of a pair of [#rows].
    static int first(int pair) {
      return pair / MOST_RESPONSES;
    }

    /// Number of the wrong one.
    static int second(int pair) {
      return pair % MOST_RESPONSES;
    }
  }

  /// @param row its row in the [VerdictTable]
  void add(int row, Item item) {
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
            id ->
                new Group(
                    id,
                    item.comparison().subset(),
                    new TreeMap<>(),
                    new HashMap<>(),
                    new TreeMap<>()));
    group.rows().put(Group.pair(first, second), row);
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

  /// The prompts all of whose pairs are kept: with some of its responses only, a prompt would be an
  /// easier one.
  Candidates only(Selection selection) {
    Candidates kept = new Candidates();
    for (Group group : groups()) {
      if (group.rows().values().stream().allMatch(selection::keeps)) {
        kept.groups.put(group.id(), group.only(selection));
      } else if ((RewardBench2Score.takes(group) || RmBenchScore.takes(group))
          && group.rows().values().stream().anyMatch(selection::keeps)) {
        kept.cut++;
      }
    }
    return kept;
  }

  /// Prompts of RewardBench 2 and RM-Bench that are left out because only some of their pairs were
  /// kept.
  int cut() {
    return cut;
  }
}
