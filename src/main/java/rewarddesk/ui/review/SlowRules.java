package rewarddesk.ui.review;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rewarddesk.ui.Tasks;

/// Measures the slow rules of items in reach, one item after another beside the annotator. JavaFX
/// thread only, but for what it hands to its lane.
final class SlowRules {
  private final Tasks.Lane lane;
  private final BiConsumer<Long, RuleScores> scored;
  private final Consumer<Throwable> failed;
  private final Set<Long> wanted = ConcurrentHashMap.newKeySet();

  /// @param scored hears of every item that was measured whole
  SlowRules(Tasks tasks, BiConsumer<Long, RuleScores> scored, Consumer<Throwable> failed) {
    this.lane = tasks.newLane();
    this.scored = scored;
    this.failed = failed;
  }

  /// An item has come into reach.
  void sighted(Preparer preparer, PreparedItem item) {
    long ordinal = item.ordinal();
    if (!item.scores().complete() && wanted.add(ordinal)) {
      lane.run(() -> measure(preparer, item), scores -> done(ordinal, scores), this::failed);
    }
  }

  /// The only items in reach from now on; what is not measured yet of others is left.
  void keep(Set<Long> inReach) {
    wanted.retainAll(inReach);
  }

  private RuleScores measure(Preparer preparer, PreparedItem item) {
    if (!wanted.contains(item.ordinal())) {
      throw new CancellationException("no longer in reach");
    }
    return preparer.scoreWhole(item.comparison(), item.order());
  }

  private void done(long ordinal, RuleScores scores) {
    if (wanted.remove(ordinal)) {
      scored.accept(ordinal, scores);
    }
  }

  private void failed(Throwable thrown) {
    failed.accept(thrown);
  }
}
