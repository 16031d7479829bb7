package rewarddesk.cli;

import java.nio.file.Path;

/// Opens the window for `rewarddesk open`.
@FunctionalInterface
public interface WindowOpener {
  /// Shows the project in a window and returns when it is closed. Called on the thread that called
  /// [CommandLineApp#run].
  ///
  /// @throws CommandFailure when there is no window to be had; its sentence is told to the user
  void open(Path project);
}
