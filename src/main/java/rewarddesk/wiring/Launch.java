package rewarddesk.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a start of the program is to become.
public sealed interface Launch {
  /// Opens the bundled sample project instead of the one used last.
  String SAMPLE = "--sample";

  /// A window.
  ///
  /// @param project the project to open; the one used last when absent, the sample at the first
  ///   start
  /// @param sample whether to open the bundled sample project
  record Window(Optional<Path> project, boolean sample) implements Launch {

    /// The same as arguments of a JavaFX application.
    public List<String> arguments() {
      return project
          .map(file -> List.of(file.toString()))
          .orElse(sample ? List.of(SAMPLE) : List.of());
    }

    static Window ofArguments(List<String> arguments) {
      return arguments.isEmpty() || arguments.getFirst().equals(SAMPLE)
          ? new Window(Optional.empty(), !arguments.isEmpty())
          : new Window(Optional.of(Path.of(arguments.getFirst())), false);
    }
  }

  /// The sample data from import to export, in the terminal.
  record Tour() implements Launch {}

  /// A command of the command line.
  record Command(List<String> words) implements Launch {
    public Command {
      words = List.copyOf(words);
    }
  }

  /// Whether a window can be shown.
  enum Display {
    PRESENT,
    ABSENT;

    /// macOS and Windows always have one; elsewhere X11 or Wayland must say so, or JavaFX must have
    /// been told to do without.
    public static Display ofThisSystem() {
      return of(
          System.getProperty("os.name", ""),
          System.getenv(),
          System.getProperty("glass.platform", ""));
    }

    static Display of(String os, Map<String, String> environment, String glassPlatform) {
      String system = os.toLowerCase(Locale.ROOT);
      boolean present =
          system.contains("mac")
              || system.contains("win")
              || glassPlatform.equalsIgnoreCase("Headless")
              || !environment.getOrDefault("DISPLAY", "").isBlank()
              || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
      return present ? PRESENT : ABSENT;
    }
  }

  /// Without arguments a window, or the tour where there is no display; with the name of a project
  /// file a window on it; anything else is a command.
  static Launch of(List<String> arguments, Display display) {
    boolean plain = arguments.isEmpty() || arguments.equals(List.of(SAMPLE));
    if (plain && display == Display.ABSENT) {
      return new Tour();
    }
    if (plain) {
      return Window.ofArguments(arguments);
    }
    if (arguments.size() == 1 && arguments.getFirst().endsWith(".rdesk")) {
      return display == Display.PRESENT
          ? Window.ofArguments(arguments)
          : new Command(List.of("open", arguments.getFirst()));
    }
    return new Command(arguments);
  }
}
