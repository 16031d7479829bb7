package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rewarddesk.dataset.ProblemGroup;
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

  /// Says why rows were left out: each reason once for a file, with the first of its lines.
  static void sayGroups(Console console, List<ProblemGroup> groups) {
    for (ProblemGroup group : groups.subList(0, Math.min(SHOWN, groups.size()))) {
      console.say(line(group));
    }
    if (groups.size() > SHOWN) {
      console.say(String.format(Locale.ROOT, "… and %,d more reasons.", groups.size() - SHOWN));
    }
  }

  private static String line(ProblemGroup group) {
    if (group.lines().equals(List.of(0L))) {
      String rows = group.count() > 1 ? " (all of its %,d rows)".formatted(group.count()) : "";
      return "%s%s: %s".formatted(group.file(), rows, group.reason());
    }
    String lines = group.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s, %s %s%s: %s",
        group.file(),
        group.lines().size() == 1 ? "line" : "lines",
        lines,
        group.count() > group.lines().size()
            ? String.format(Locale.ROOT, " … (%,d rows)", group.count())
            : "",
        group.reason());
  }

  private static String line(ImportLog.Problem problem) {
    return problem.line() > 0
        ? "%s, line %d: %s".formatted(problem.file(), problem.line(), problem.reason())
        : "%s: %s".formatted(problem.file(), problem.reason());
  }
}
