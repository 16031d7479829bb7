package rewarddesk.reward.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from what a failed program wrote to standard error what kind of failure it was.
final class Reading {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:Exception in thread \"[^\"]*\" |PHP Fatal error:  Uncaught )?"
              + "([A-Za-z_][\\w.]*(?:Error|Exception|Exit|Interrupt))(?: \\[\\w+])?(?::.*)?");

  /// How compilers of C, C++ and Java end.
  private static final String NOT_COMPILED = "error: compilation failed";

  private static final Pattern COMPLAINT = Pattern.compile("\\S+: (?:fatal )?error: .*");

  /// `assert` of C.
  private static final Pattern FALSE = Pattern.compile(".*: Assertion .* failed\\.");

  private static final int MOST_LINES = 200;
  private static final int LONGEST_LINE = 10_000;

  private Reading() {}

  /// The outcome of a test whose program ended with a status other than 0.
  static TestResult failure(String test, int exit, String errors) {
    if (errors.stripTrailing().endsWith(NOT_COMPILED)) {
      String why = first(COMPLAINT, errors).orElse("the compiler refused it");
      return new TestResult(test, TestStatus.COMPILE_ERROR, why);
    }
    Optional<String> broken = first(FALSE, errors);
    if (broken.isPresent()) {
      return new TestResult(test, TestStatus.WRONG, broken.get());
    }
    Optional<String> named = lastNamed(errors);
    if (named.isEmpty()) {
      return new TestResult(test, TestStatus.ERROR, "ended with status " + exit);
    }
    String line = named.get();
    TestStatus status =
        isFalse(line)
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

  private static boolean isFalse(String line) {
    return line.startsWith("AssertionError") || line.startsWith("java.lang.AssertionError");
  }

  private static Optional<String> first(Pattern pattern, String errors) {
    return errors
        .lines()
        .limit(MOST_LINES)
        .filter(line -> line.length() < LONGEST_LINE && pattern.matcher(line).matches())
        .findFirst();
  }

  private static Optional<String> lastNamed(String errors) {
    List<String> lines = errors.lines().toList().reversed();
    return lines.stream()
        .limit(MOST_LINES)
        .filter(line -> line.length() < LONGEST_LINE)
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group().substring(matcher.start(1)))
        .findFirst();
  }
}
