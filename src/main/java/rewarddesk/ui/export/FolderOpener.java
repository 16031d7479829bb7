package rewarddesk.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Shows a folder in the system's file manager.
final class FolderOpener {
  private FolderOpener() {}

  /// @throws IOException when the system has no such program
  static Path open(Path folder) throws IOException {
    new ProcessBuilder(
            program(System.getProperty("os.name", "")), folder.toAbsolutePath().toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    return folder;
  }

  /// The program that opens folders, by the name of the system.
  static String program(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return "open";
    }
    return name.contains("win") ? "explorer" : "xdg-open";
  }
}
