package rewarddesk.ui.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rewarddesk.ui.Stoppable;
import rewarddesk.ui.Tasks;

/// Measures the slow rules of items in reach, one item after another beside the annotator. What is
/// no longer in reach is stopped, also while it runs. JavaFX thread only, but for what it hands to
/// its lane.
final class SlowRules {
  private final Tasks.Lane lane;
  private final BiConsumer<Long, RuleScores> scored;
  private final Consumer<Throwable> failed;
  private final Map<Long, Stoppable<RuleScores>> wanted = new HashMap<>();

  /// @param scored hears of every item that was measured whole
  SlowRules(Tasks tasks, BiConsumer<Long, RuleScores> scored, Consumer<Throwable> failed) {
    this.lane = tasks.newLane();
    this.scored = scored;
    this.failed = failed;
  }

  /// An item has come into reach.
  void sighted(Preparer preparer, PreparedItem item) {
    long ordinal = item.ordinal();
    if (!item.scores().complete() && !wanted.containsKey(ordinal)) {
      Stoppable<RuleScores> work =
          new Stoppable<>(() -> preparer.scoreWhole(item.comparison(), item.order()));
      wanted.put(ordinal, work);
      lane.run(work, scores -> done(ordinal, work, scores), failed);
    }
  }

  /// The only items in reach from now on; others are measured no further.
  void keep(Set<Long> inReach) {
    wanted.forEach(
        (ordinal, work) -> {
          if (!inReach.contains(ordinal)) {
            work.stop();
          }
        });
    wanted.keySet().retainAll(inReach);
  }

  private void done(long ordinal, Stoppable<RuleScores> work, RuleScores scores) {
    if (wanted.remove(ordinal, work)) {
      scored.accept(ordinal, scores);
    }
  }
}
