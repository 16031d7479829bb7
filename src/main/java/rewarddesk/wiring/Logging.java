package rewarddesk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends every log message of the program and of its libraries to one file, none to the console:
/// standard output and standard error belong to the command line.
final class Logging {
  private static final int BYTES_PER_FILE = 2_000_000;
  private static final int FILES_KEPT = 2;

  private Logging() {}

  /// Starts logging into the folder; without a writable folder nothing is logged, because a log
  /// that cannot be written must not keep the program from starting.
  static void start(AppFolders folders) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    try {
      Files.createDirectories(folders.home());
      Handler file =
          new FileHandler(folders.logFile().toString(), BYTES_PER_FILE, FILES_KEPT, true);
      file.setFormatter(new SimpleFormatter());
      root.addHandler(file);
    } catch (IOException e) {
      root.setLevel(Level.OFF);
    }
  }
}
