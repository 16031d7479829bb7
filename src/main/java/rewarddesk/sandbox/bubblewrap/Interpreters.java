package rewarddesk.sandbox.bubblewrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rewarddesk.sandbox.Language;

/// The languages installed below `/usr`, the only folder of this machine a program sees.
final class Interpreters {
  private static final Path VISIBLE = Path.of("/usr");

  private Interpreters() {}

  /// The program that runs each language, where there is one.
  static Map<Language, Path> installed() {
    Map<Language, Path> found = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String name = executable(language);
      for (String folder : List.of("/usr/bin", "/usr/local/bin")) {
        Path path = Path.of(folder, name);
        if (!found.containsKey(language) && visible(path)) {
          found.put(language, path);
        }
      }
    }
    return found;
  }

  private static String executable(Language language) {
    return switch (language) {
      case PYTHON -> "python3";
      case JAVASCRIPT -> "node";
    };
  }

  /// The options that keep an interpreter to itself and to the program.
  static List<String> options(Language language, long memoryBytes) {
    return switch (language) {
      case PYTHON -> List.of("-I", "-B");
      case JAVASCRIPT -> List.of("--max-old-space-size=" + Math.max(16, memoryBytes >> 20));
    };
  }

  /// Engines that reserve far more addresses than they use cannot be held by an address limit; only
  /// the memory they hold is watched.
  static boolean limitsAddresses(Language language) {
    return switch (language) {
      case PYTHON -> true;
      case JAVASCRIPT -> false;
    };
  }

  private static boolean visible(Path path) {
    try {
      return Files.isExecutable(path) && path.toRealPath().startsWith(VISIBLE);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
