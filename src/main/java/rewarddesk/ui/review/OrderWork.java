package rewarddesk.ui.review;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.queue.Ordering;
import rewarddesk.queue.QueueKind;
import rewarddesk.ui.Session;

/// One order being worked out beside the annotator. JavaFX thread only.
final class OrderWork {
  private final Session session;
  private final Consumer<Optional<Ordering.Outcome>> over;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private Cancellation cancellation = new Cancellation();
  private boolean busy;

  /// @param over hears what came of it; empty when it was cancelled or failed
  OrderWork(Session session, Consumer<Optional<Ordering.Outcome>> over) {
    this.session = session;
    this.over = over;
  }

  boolean isBusy() {
    return busy;
  }

  /// 0 to 1, or negative when not known.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Lets go of what is being worked out and begins anew.
  void start(Project project, QueueKind kind, String judge) {
    cancellation.cancel();
    Cancellation mine = new Cancellation();
    cancellation = mine;
    busy = true;
    progress.set(-1);
    Ordering ordering = new Ordering(session.services().clock());
    session
        .tasks()
        .run(
            () -> workOut(ordering, project, kind, judge, mine),
            outcome -> finish(mine, outcome),
            thrown -> {
              session.notices().fail(thrown);
              finish(mine, Optional.empty());
            });
  }

  void cancel() {
    cancellation.cancel();
  }

  private Optional<Ordering.Outcome> workOut(
      Ordering ordering, Project project, QueueKind kind, String judge, Cancellation mine) {
    try {
      return Optional.of(
          ordering.workOut(
              project,
              kind,
              judge,
              (done, total) ->
                  session.tasks().later(() -> tell(mine, total <= 0 ? -1 : (double) done / total)),
              mine));
    } catch (CancellationException cancelled) {
      return Optional.empty();
    }
  }

  private void tell(Cancellation mine, double fraction) {
    if (mine == cancellation) {
      progress.set(fraction);
    }
  }

  private void finish(Cancellation mine, Optional<Ordering.Outcome> outcome) {
    if (mine == cancellation) {
      busy = false;
      over.accept(outcome);
    }
  }
}
