package rewarddesk.ui.insights;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import rewarddesk.insight.Part;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.report.Report;
import rewarddesk.report.ReportFile;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.ui.Session;

/// Writes a report beside the window. One that is stopped leaves no file and what was in it before
/// untouched. JavaFX thread only.
final class ReportSaving {
  private static final double WORKING_OUT = -1;

  private final Session session;
  private final InsightTexts words;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private Cancellation saving = new Cancellation();

  ReportSaving(Session session, InsightTexts words) {
    this.session = session;
    this.words = words;
  }

  /// 0 to 1 while the project is read, below 0 while numbers are worked out; 1 when no report is
  /// being written.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Writes everything into a file: JSON when its name ends so, else a page. The project is read
  /// for it once more, so that the file is of one moment. A report that is on its way is stopped.
  ///
  /// @param parts what its items belong to; none for all of them
  void save(Project project, List<Part> parts, Path file) {
    saving.cancel();
    Cancellation mine = new Cancellation();
    saving = mine;
    progress.set(0);
    NumberedProfile rules = session.rules();
    Instant now = session.services().clock().instant();
    session
        .tasks()
        .run(
            () -> {
              Report report =
                  Report.of(
                      project, rules, now, _ -> parts, mine, (done, all) -> tell(mine, done, all));
              mine.throwIfCancelled();
              ReportFile.write(report, file);
              return file;
            },
            written -> saved(mine, written),
            thrown -> failed(mine, thrown));
  }

  private void tell(Cancellation mine, long done, long all) {
    session
        .tasks()
        .later(
            () -> {
              if (mine == saving && !mine.isCancelled()) {
                progress.set(done >= all ? WORKING_OUT : (double) done / all);
              }
            });
  }

  private void saved(Cancellation mine, Path written) {
    ended(mine);
    session.notices().tell(words.text("insights.report.saved", written.toString()));
  }

  private void failed(Cancellation mine, Throwable thrown) {
    ended(mine);
    if (!mine.isCancelled()) {
      session.notices().fail(thrown);
    }
  }

  private void ended(Cancellation mine) {
    if (mine == saving) {
      saving = new Cancellation();
      progress.set(1);
    }
  }

  /// Ends the writing, if there is any, and says so.
  void stop() {
    if (progress.get() != 1) {
      saving.cancel();
      progress.set(1);
      session.notices().tell(words.text("insights.report.stopped"));
    }
  }
}
