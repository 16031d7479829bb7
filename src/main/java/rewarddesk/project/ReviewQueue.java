package rewarddesk.project;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;

/// The open items in the order in which they are to be reviewed. Answers at once at any size:
/// orders are stored, never computed when an item is asked for.
public interface ReviewQueue {

  /// The next item that nobody has decided or skipped. Every order passes over the audit slice as
  /// long as there is anything else; what an order does not hold comes by number.
  ///
  /// @param after where a walk by number goes on; at its end it begins again from the start
  /// @param leaveOut ordinals not wanted, a handful
  /// @return empty when every open item is left out
  OptionalLong next(QueueOrder order, long after, Set<Long> leaveOut);

  /// The next open item of the audit slice, in an order drawn by lot.
  ///
  /// @param leaveOut as in [#next]
  /// @return empty when the slice has no other open item
  OptionalLong nextAudited(Set<Long> leaveOut);

  /// How many open items the order puts first; 0 for [QueueOrder.Sequential].
  long ahead(QueueOrder order);

  /// What an order was worked out from; empty for one that never was, and for those that are kept
  /// up to date by themselves.
  Optional<Worked> worked(QueueOrder.StrongestFirst order);

  /// Begins to work out an order anew. The old one is in force until the new one is finished.
  OrderWriter workOut(QueueOrder.StrongestFirst order);

  /// How the project is to be reviewed; [ReviewPlan#STANDARD] before anybody said anything.
  ReviewPlan plan();

  /// Keeps a plan. Its audit slice is in force after the next [#drawAudit].
  void adopt(ReviewPlan plan);

  /// Draws the audit slice of the plan among the open items and marks them; items that no longer
  /// belong to it are let go, those decided as part of it stay. Later imports join by themselves.
  ///
  /// @param progress in items looked at
  /// @throws java.util.concurrent.CancellationException when cancelled; what is marked stays
  void drawAudit(ProgressListener progress, Cancellation cancel);

  /// How far the audit slice is.
  Audit audit();

  /// Items of the audit slice that are closed although one that the lot puts before them is still
  /// open: opened from a list, or imported and drawn later. While it is 0, what is decided of the
  /// slice was chosen by lot alone.
  long auditOutOfTurn();

  /// @param drawn whether a slice was ever drawn
  /// @param items items of the slice
  /// @param open those of them that are not decided or skipped
  record Audit(boolean drawn, long items, long open) {
    public long done() {
      return items - open;
    }
  }

  /// @param newerItems items imported since
  /// @param newerJudgments judgments of any judge stored since
  record Worked(Instant at, long newerItems, long newerJudgments) {}

  /// Takes the strengths of an order, at most once for each item. Not safe for several threads.
  interface OrderWriter extends AutoCloseable {
    void add(long ordinal, double strength);

    /// Puts the order in force in place of the old one.
    ///
    /// @return items it holds
    long finish(Instant at);

    /// Lets go of what was added, unless it is finished.
    @Override
    void close();
  }
}
