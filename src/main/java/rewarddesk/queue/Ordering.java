package rewarddesk.queue;

import java.time.InstantSource;
import java.util.Optional;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Lot;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder.StrongestFirst;
import rewarddesk.project.ReviewPlan;
import rewarddesk.project.ReviewQueue;
import rewarddesk.project.ReviewQueue.OrderWriter;

/// Works out orders of the review queue. Safe for any thread; call it off the screen's thread.
///
/// @param clock says when an order was worked out
public record Ordering(InstantSource clock) {

  /// What came of it.
  public sealed interface Outcome {

    /// @param items items that the order puts first
    record Ready(long items) implements Outcome {}

    /// The judge has judged nothing in this project.
    record NothingJudged() implements Outcome {}

    /// No threshold can be guaranteed yet, see [Thresholds].
    ///
    /// @param labels decided items that could be used
    /// @param needed how many it takes at least
    record NoThreshold(int labels, int needed) implements Outcome {}
  }

  /// Draws the audit slice and works the order out. What was in force stays until it is whole.
  ///
  /// @param judge the judge shown in review
  /// @param progress in items
  /// @throws java.util.concurrent.CancellationException when cancelled
  public Outcome workOut(
      Project project,
      QueueKind kind,
      String judge,
      ProgressListener progress,
      Cancellation cancel) {
    project.queue().drawAudit(progress, cancel);
    if (kind.isOfJudge() && !project.judgments().judges().contains(judge)) {
      return new Outcome.NothingJudged();
    }
    if (!kind.isWorkedOut()) {
      return new Outcome.Ready(project.queue().ahead(kind.order(judge)));
    }
    StrongestFirst order = kind.strongestFirst(judge);
    if (kind == QueueKind.THRESHOLD) {
      return nearThreshold(project, order, judge, progress, cancel);
    }
    return write(
        project,
        order,
        progress,
        writer -> {
          switch (kind) {
            case RANDOM -> byLot(project, writer, cancel);
            case SIMILAR -> new SimilarPrompts().read(project, cancel).write(writer);
            case UNCERTAIN -> new Doubts(project, judge, cancel).uncertain(writer);
            case JUDGES -> new Doubts(project, judge, cancel).contested(writer);
            case FLIPS -> new Doubts(project, judge, cancel).flipped(writer);
            case SEQUENTIAL, CONFLICTS, THRESHOLD -> throw new IllegalStateException(kind.word());
          }
        });
  }

  private Outcome nearThreshold(
      Project project,
      StrongestFirst order,
      String judge,
      ProgressListener progress,
      Cancellation cancel) {
    Thresholds labels = Thresholds.read(project, judge, cancel);
    Optional<Double> threshold = labels.threshold();
    return threshold.isEmpty()
        ? new Outcome.NoThreshold(labels.labels(), labels.needed())
        : write(
            project,
            order,
            progress,
            writer -> new Doubts(project, judge, cancel).near(threshold.get(), writer));
  }

  private static void byLot(Project project, OrderWriter writer, Cancellation cancel) {
    ReviewPlan plan = project.queue().plan();
    project
        .comparisons()
        .forEachId(
            ItemQuery.Status.OPEN,
            cancel,
            (ordinal, id) -> writer.add(ordinal, Lot.draw(plan.seed(), "order", id)));
  }

  private Outcome write(
      Project project, StrongestFirst order, ProgressListener progress, Strengths strengths) {
    ReviewQueue queue = project.queue();
    try (OrderWriter writer = queue.workOut(order)) {
      strengths.write(new Watched(writer, project.comparisons().count(), progress));
      return new Outcome.Ready(writer.finish(clock.instant()));
    }
  }

  /// Writes the strengths of an order.
  @FunctionalInterface
  private interface Strengths {
    void write(OrderWriter writer);
  }
}
