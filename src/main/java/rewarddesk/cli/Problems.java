package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import rewarddesk.project.ImportLog;

/// Rejected rows as messages.
final class Problems {
  private static final int SHOWN = 20;

  private Problems() {}

  /// Says the first few, and how many there are in all.
  static void say(Console console, List<ImportLog.Problem> problems, long rejected) {
    for (ImportLog.Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
      console.say(line(problem));
    }
    if (rejected > SHOWN) {
      console.say(String.format(Locale.ROOT, "… and %,d more rejected rows.", rejected - SHOWN));
    }
  }

  private static String line(ImportLog.Problem problem) {
    return problem.line() > 0
        ? "%s, line %d: %s".formatted(problem.file(), problem.line(), problem.reason())
        : "%s: %s".formatted(problem.file(), problem.reason());
  }
}
