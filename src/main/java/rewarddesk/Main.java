package rewarddesk;

import java.util.List;
import rewarddesk.wiring.Launch;
import rewarddesk.wiring.Terminal;

/// Starts the program: as a window, as a command, or, with neither a command nor a display, as a
/// tour of the sample data in the terminal.
///
/// Not itself a JavaFX application, so that a command never loads JavaFX.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int exit =
        switch (Launch.of(List.of(args), Launch.Display.ofThisSystem())) {
          case Launch.Window window -> openWindow(window);
          case Launch.Tour() -> Terminal.tour();
          case Launch.Command(List<String> words) -> Terminal.run(words, Main::openWindow);
        };
    System.exit(exit);
  }

  private static int openWindow(Launch.Window window) {
    RewardDeskApp.open(window);
    return 0;
  }
}
