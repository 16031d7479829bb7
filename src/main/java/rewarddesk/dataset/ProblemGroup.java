package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rewarddesk.project.ImportLog.Problem;

/// Rows of a file that were left out for the same reason; reasons that differ in numbers only count
/// as the same.
///
/// @param reason that of the first row
/// @param count how many rows
/// @param lines where the first of them stand, ascending; 0 is the file as a whole
public record ProblemGroup(String file, String reason, long count, List<Long> lines) {
  /// Lines that are named at most.
  public static final int LINES_KEPT = 5;

  private static final int GROUPS_KEPT = 1000;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  public ProblemGroup {
    lines = List.copyOf(lines);
  }

  /// The problems in groups, in the order in which they first occurred.
  public static List<ProblemGroup> of(List<Problem> problems) {
    Collected collected = new Collected();
    problems.forEach(problem -> collected.add(problem, 1));
    return collected.groups();
  }

  /// Groups that grow. Not safe for use by several threads.
  static final class Collected {
    private final Map<List<String>, ProblemGroup> groups = new LinkedHashMap<>();

    /// @param rows how many rows the problem stands for
    void add(Problem problem, long rows) {
      List<String> key = List.of(problem.file(), NUMBER.matcher(problem.reason()).replaceAll("#"));
      ProblemGroup one =
          new ProblemGroup(problem.file(), problem.reason(), rows, List.of(problem.line()));
      if (groups.containsKey(key) || groups.size() < GROUPS_KEPT) {
        groups.merge(key, one, ProblemGroup::plus);
      }
    }

    List<ProblemGroup> groups() {
      return List.copyOf(groups.values());
    }
  }

  private ProblemGroup plus(ProblemGroup other) {
    if (lines.size() >= LINES_KEPT || lines.contains(other.lines.getFirst())) {
      return new ProblemGroup(file, reason, count + other.count, lines);
    }
    List<Long> more = new ArrayList<>(lines);
    more.addAll(other.lines);
    return new ProblemGroup(file, reason, count + other.count, more);
  }
}
