package rewarddesk.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// A kind of file, and where one of it is read or written, asked in the dialog of the operating
/// system.
///
/// @param name what the dialog calls it, in the user's language
/// @param pattern names of such files, like `*.json`
public record FileKind(String name, String pattern) {

  /// Asks which file to read; empty when the user would rather not.
  ///
  /// @param beside a node of the window the dialog belongs to
  public Optional<Path> open(Node beside) {
    return Optional.ofNullable(chooser().showOpenDialog(beside.getScene().getWindow()))
        .map(File::toPath);
  }

  /// Asks which file to write, and whether to replace one that is there.
  ///
  /// @param beside a node of the window the dialog belongs to
  /// @param suggested the name the file gets when the user types no other
  public Optional<Path> save(Node beside, String suggested) {
    FileChooser chooser = chooser();
    chooser.setInitialFileName(suggested);
    return Optional.ofNullable(chooser.showSaveDialog(beside.getScene().getWindow()))
        .map(File::toPath);
  }

  private FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, pattern));
    return chooser;
  }
}
