package rewarddesk.wiring;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Puts back where SQLite unpacks its library. A backend points it into its own folder, which a
/// test deletes; a later test that is the first to open a project would find no library there.
public final class SqliteFolderRestored implements BeforeEachCallback, AfterEachCallback {
  private static final String FOLDER = "org.sqlite.tmpdir";

  private Optional<String> before = Optional.empty();

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Optional.ofNullable(System.getProperty(FOLDER));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    before.ifPresentOrElse(
        folder -> System.setProperty(FOLDER, folder), () -> System.clearProperty(FOLDER));
  }
}
