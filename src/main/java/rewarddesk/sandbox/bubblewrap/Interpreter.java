package rewarddesk.sandbox.bubblewrap;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.sandbox.Language;

/// What runs the programs of one language on this machine.
///
/// @param recipe how
/// @param command the command as a program in the sandbox sees it
/// @param home a folder outside `/usr` that has to be seen too, and where; the JDK of this program
record Interpreter(Recipe recipe, String command, Optional<Path> home) {
  /// The only folder of this machine a program sees as it is.
  private static final Path VISIBLE = Path.of("/usr");

  /// Where [#home] is seen.
  static final String HOME = "/jdk";

  /// The languages found here. Java is the one this program itself runs on, when it has a compiler.
  static Map<Language, Interpreter> installed() {
    Map<Language, Interpreter> found = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Recipe recipe = Recipe.of(language);
      Optional<Interpreter> own = language == Language.JAVA ? ownJava(recipe) : Optional.empty();
      own.or(() -> below(recipe)).ifPresent(one -> found.put(language, one));
    }
    return found;
  }

  private static Optional<Interpreter> ownJava(Recipe recipe) {
    Path home = Path.of(System.getProperty("java.home", "/"));
    boolean usable =
        ModuleFinder.ofSystem().find("jdk.compiler").isPresent()
            && Files.isExecutable(home.resolve("bin/java"));
    if (!usable) {
      return Optional.empty();
    }
    return home.startsWith(VISIBLE)
        ? Optional.of(
            new Interpreter(recipe, home.resolve("bin/java").toString(), Optional.empty()))
        : Optional.of(new Interpreter(recipe, HOME + "/bin/java", Optional.of(home)));
  }

  /// Links may lead through folders that the sandbox does not have, so the file itself is named.
  private static Optional<Interpreter> below(Recipe recipe) {
    for (String name : recipe.commands()) {
      for (String folder : List.of("/usr/bin", "/usr/local/bin")) {
        Path path = Path.of(folder, name);
        try {
          if (Files.isExecutable(path) && path.toRealPath().startsWith(VISIBLE)) {
            return Optional.of(
                new Interpreter(recipe, path.toRealPath().toString(), Optional.empty()));
          }
        } catch (IOException unreadable) {
          // then it is as good as not there
        }
      }
    }
    return Optional.empty();
  }
}
