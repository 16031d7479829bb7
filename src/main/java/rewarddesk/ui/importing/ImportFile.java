package rewarddesk.ui.importing;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.dataset.ImportPreview;
import rewarddesk.ui.Fault;

/// A file on the list, with what was found in it. JavaFX thread only.
public final class ImportFile {

  /// How far looking into a file has come.
  public sealed interface Finding {}

  /// It is being looked at.
  public record Looking() implements Finding {}

  /// What an import would make of it.
  public record Found(ImportPreview preview) implements Finding {}

  /// It could not be read at all.
  public record Unreadable(Fault fault) implements Finding {}

  private final Path path;
  private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>(new Looking());

  ImportFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /// The file's own name.
  public String name() {
    return String.valueOf(path.getFileName());
  }

  public ReadOnlyObjectProperty<Finding> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /// Whether an import would take rows from it.
  public boolean isUsable() {
    return preview().flatMap(ImportPreview::layout).isPresent();
  }

  /// What was found, once it has been looked at.
  public Optional<ImportPreview> preview() {
    return finding.get() instanceof Found(ImportPreview preview)
        ? Optional.of(preview)
        : Optional.empty();
  }

  void found(Finding what) {
    finding.set(what);
  }
}
