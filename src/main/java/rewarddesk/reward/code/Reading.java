package rewarddesk.reward.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from what a failed program wrote to standard error what kind of failure it was.
final class Reading {
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z_][\\w.]*(?:Error|Exception|Exit|Interrupt))(?: \\[\\w+])?(?::.*)?");

  private Reading() {}

  /// The outcome of a test whose program ended with a status other than 0.
  static TestResult failure(String test, int exit, String errors) {
    Optional<String> named = lastNamed(errors);
    if (named.isEmpty()) {
      return new TestResult(test, TestStatus.ERROR, "ended with status " + exit);
    }
    String line = named.get();
    TestStatus status =
        line.startsWith("AssertionError")
            ? TestStatus.WRONG
            : doesNotCompile(line, errors) ? TestStatus.COMPILE_ERROR : TestStatus.ERROR;
    return new TestResult(test, status, line);
  }

  /// Python names the error of a text it cannot compile without a traceback; JavaScript engines
  /// name the step that compiles.
  private static boolean doesNotCompile(String line, String errors) {
    boolean python =
        !errors.startsWith("Traceback")
            && (line.startsWith("IndentationError") || line.startsWith("TabError"));
    boolean syntax = line.startsWith("SyntaxError");
    boolean running = errors.startsWith("Traceback") || errors.contains("at JSON.parse");
    return python || (syntax && !running);
  }

  private static Optional<String> lastNamed(String errors) {
    List<String> lines = errors.lines().toList().reversed();
    return lines.stream()
        .limit(200)
        .filter(line -> line.length() < 10_000)
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .map(Matcher::group)
        .findFirst();
  }
}
