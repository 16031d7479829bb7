package rewarddesk.reward.generative;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.RecordPair;
import rewarddesk.project.ComparisonRepository;
import rewarddesk.project.Item;

/// The responses to one prompt in a project, put together again from its pairs: those of the same
/// record (see [RecordPair]), else those of the same prompt. Labels are not looked at: which
/// responses are shown together must not tell which is better. Safe for any thread.
public final class ProjectResponses implements ResponseGroups {
  private static final int MOST_PAIRS = 512;
  private static final int RECORDS_KEPT = 16;

  private final ComparisonRepository comparisons;

  /// The pairs of the records that were asked for last: the pairs of one record are judged one
  /// after the other.
  private final Map<String, Pairs> kept = new LinkedHashMap<>(RECORDS_KEPT, 0.75f, true);

  /// @param of the ordinals that were read
  private record Pairs(List<Long> of, List<Comparison> pairs) {}

  public ProjectResponses(ComparisonRepository comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public List<Content> of(Comparison comparison) {
    SequencedSet<Content> all = new LinkedHashSet<>(NONE.of(comparison));
    pairs(comparison).forEach(pair -> all.addAll(NONE.of(pair)));
    return List.copyOf(all);
  }

  private static Optional<String> record(Comparison comparison) {
    return RecordPair.of(comparison.id()).map(RecordPair::record);
  }

  private List<Comparison> pairs(Comparison comparison) {
    Optional<String> record = record(comparison);
    String key = record.orElse("") + "\n" + comparison.prompt().plain();
    List<Long> ordinals =
        Arrays.stream(comparisons.samePrompt(comparison.id(), MOST_PAIRS)).boxed().toList();
    Optional<Pairs> before = kept(key).filter(pairs -> pairs.of().equals(ordinals));
    if (before.isPresent()) {
      return before.get().pairs();
    }
    Pairs read =
        new Pairs(
            ordinals,
            ordinals.stream()
                .map(comparisons::at)
                .flatMap(Optional::stream)
                .map(Item::comparison)
                .filter(other -> record.isEmpty() || record(other).equals(record))
                .toList());
    keep(key, read);
    return read.pairs();
  }

  private synchronized Optional<Pairs> kept(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  private synchronized void keep(String key, Pairs pairs) {
    kept.put(key, pairs);
    if (kept.size() > RECORDS_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
