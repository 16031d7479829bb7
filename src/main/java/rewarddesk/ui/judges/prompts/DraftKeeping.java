package rewarddesk.ui.judges.prompts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Session;

/// Keeps the texts of drafts in their file beside the window, the latest ones only. JavaFX thread
/// only.
final class DraftKeeping {
  private final Session session;
  private final DraftFile file;
  private final Coalescer<Path> writing;

  DraftKeeping(Session session, DraftFile file) {
    this.session = session;
    this.file = file;
    this.writing = new Coalescer<>(session.tasks(), kept -> {}, session.notices()::fail);
  }

  /// @param done gets what was kept before
  void read(Consumer<List<String>> done) {
    session.tasks().run(file::read, done, session.notices()::fail);
  }

  void keep(List<String> texts) {
    writing.ask(() -> file.write(texts));
  }
}
