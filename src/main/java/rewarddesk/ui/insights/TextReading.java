package rewarddesk.ui.insights;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.insight.Texts;
import rewarddesk.insight.VerdictTable;
import rewarddesk.project.Project;
import rewarddesk.ui.Session;

/// Reads the texts beside the window, which takes longer than the verdicts. They never change once
/// imported: they are read again only when there are more items, or a judge has judged again.
/// JavaFX thread only.
final class TextReading {
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<Texts>> texts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StoppableReading reading;
  private long known = -1;

  TextReading(Session session, Consumer<Throwable> failed) {
    this.reading = new StoppableReading(session.tasks());
    this.failed = failed;
  }

  /// Empty until they are read.
  ReadOnlyObjectProperty<Optional<Texts>> textsProperty() {
    return texts.getReadOnlyProperty();
  }

  /// 0 to 1; 1 when nothing is being read.
  ReadOnlyDoubleProperty progressProperty() {
    return reading.progressProperty();
  }

  /// Reads what these verdicts are about, unless it is known already.
  void read(Project project, VerdictTable verdicts) {
    long wanted = verdicts.rows();
    for (var judge : verdicts.judges()) {
      wanted = 31 * wanted + judge.answers();
      wanted = 31 * wanted + judge.newestId();
    }
    if (wanted == known) {
      return;
    }
    known = wanted;
    reading.begin(
        (cancel, progress) -> Texts.read(project, verdicts, cancel, progress),
        all -> arrived(Optional.of(all)),
        thrown -> {
          stop();
          failed.accept(thrown);
        });
  }

  private void arrived(Optional<Texts> all) {
    reading.over();
    texts.set(all);
  }

  /// Ends the reading; it can begin again.
  void stop() {
    reading.stop();
    known = -1;
  }

  void forget() {
    stop();
    texts.set(Optional.empty());
  }
}
