package rewarddesk.ui.insights;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.insight.Texts;
import rewarddesk.insight.VerdictTable;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.ui.Session;

/// Reads the texts beside the window, which takes longer than the verdicts. They never change once
/// imported: they are read again only when there are more items or judgments. JavaFX thread only.
final class TextReading {
  private final Session session;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<Texts>> texts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private Cancellation reading = new Cancellation();
  private long known = -1;

  TextReading(Session session, Consumer<Throwable> failed) {
    this.session = session;
    this.failed = failed;
  }

  /// Empty until they are read.
  ReadOnlyObjectProperty<Optional<Texts>> textsProperty() {
    return texts.getReadOnlyProperty();
  }

  /// 0 to 1; 1 when nothing is being read.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Reads what these verdicts are about, unless it is known already.
  void read(Project project, VerdictTable verdicts) {
    long wanted = verdicts.rows();
    for (var judge : verdicts.judges()) {
      wanted = 31 * wanted + judge.answers();
    }
    if (wanted == known) {
      return;
    }
    reading.cancel();
    known = wanted;
    Cancellation mine = new Cancellation();
    reading = mine;
    progress.set(0);
    session
        .tasks()
        .run(
            () -> Texts.read(project, verdicts, mine, (done, all) -> tell(mine, done, all)),
            all -> unlessCancelled(mine, () -> arrived(Optional.of(all))),
            thrown ->
                unlessCancelled(
                    mine,
                    () -> {
                      stop();
                      failed.accept(thrown);
                    }));
  }

  private void tell(Cancellation mine, long done, long all) {
    session
        .tasks()
        .later(
            () ->
                unlessCancelled(
                    mine, () -> progress.set(all <= 0 ? 0 : Math.min(0.99, (double) done / all))));
  }

  private static void unlessCancelled(Cancellation mine, Runnable action) {
    if (!mine.isCancelled()) {
      action.run();
    }
  }

  private void arrived(Optional<Texts> all) {
    progress.set(1);
    texts.set(all);
  }

  /// Ends the reading; it can begin again.
  void stop() {
    reading.cancel();
    known = -1;
    progress.set(1);
  }

  void forget() {
    stop();
    texts.set(Optional.empty());
  }
}
