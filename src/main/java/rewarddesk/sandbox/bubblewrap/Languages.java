package rewarddesk.sandbox.bubblewrap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;
import rewarddesk.sandbox.Run;

/// The languages of this machine, each tried out before it runs a program: one that is installed
/// and broken must not make every program wrong. Safe for any thread.
///
/// The languages that another sandbox could run as well are tried out first of all; the others,
/// whose compilers may take a second, when a program in them is to be run.
final class Languages {
  private static final String WORD = "ready";
  private static final List<Language> AT_ONCE = List.of(Language.PYTHON, Language.JAVASCRIPT);

  private final Map<Language, Interpreter> installed;
  private final Runner runner;
  private final Set<Language> proven = ConcurrentHashMap.newKeySet();
  private final Map<Language, String> broken = new ConcurrentHashMap<>();

  /// Runs a program.
  @FunctionalInterface
  interface Runner {
    Run run(Interpreter interpreter, Program program, Limits limits) throws InterruptedException;
  }

  Languages(Map<Language, Interpreter> installed, Runner runner) {
    this.installed = Map.copyOf(installed);
    this.runner = runner;
  }

  /// What runs a language; empty when it is not installed or turned out to be broken.
  Optional<Interpreter> find(Language language) {
    return broken.containsKey(language)
        ? Optional.empty()
        : Optional.ofNullable(installed.get(language));
  }

  /// Why no program can be run at all, as far as is known now; empty when one can.
  Optional<String> tryOut() throws InterruptedException {
    List<Language> first = AT_ONCE.stream().filter(installed::containsKey).toList();
    for (Language language :
        first.isEmpty() ? installed.keySet().stream().sorted().limit(1).toList() : first) {
      tryOut(language);
    }
    return proven.isEmpty() ? broken.values().stream().findFirst() : Optional.empty();
  }

  /// Tries a language out unless that was done already.
  void tryOut(Language language) throws InterruptedException {
    Interpreter interpreter = installed.get(language);
    if (interpreter != null && !proven.contains(language) && !broken.containsKey(language)) {
      Program echo = new Program(language, interpreter.recipe().echo(), WORD);
      Outcome outcome = runner.run(interpreter, echo, Limits.standard()).outcome();
      if (isEcho(outcome)) {
        proven.add(language);
      } else {
        broken.put(language, language.title() + ": " + outcome);
      }
    }
  }

  private static boolean isEcho(Outcome outcome) {
    return outcome instanceof Outcome.Finished(int exit, String output, String _)
        && exit == 0
        && output.strip().equals(WORD);
  }

  /// Why a language is not run here, and what to do.
  String without(Language language) {
    String problem = broken.get(language);
    return problem == null
        ? "bubblewrap found no command %s in /usr/bin; install %s and start RewardDesk again."
            .formatted(String.join(" or ", Recipe.of(language).commands()), language.title())
        : "%s is installed and does not run in bubblewrap (%s)."
            .formatted(language.title(), problem);
  }
}
