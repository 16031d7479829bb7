package rewarddesk.reward.code;

import java.util.List;

/// What a run that ended well has to have written.
sealed interface Expected {

  /// Compares it with the whole standard output.
  TestResult compare(String test, String output);

  /// The line that stands after the test.
  record Proof(String line) implements Expected {
    @Override
    public TestResult compare(String test, String output) {
      return output.lines().anyMatch(line::equals)
          ? new TestResult(test, TestStatus.PASS, "")
          : new TestResult(test, TestStatus.ERROR, "the program ended before its test did");
    }
  }

  /// A text, compared line by line without blank space at the ends.
  record Output(String text) implements Expected {
    @Override
    public TestResult compare(String test, String output) {
      List<String> wanted = lines(text);
      List<String> found = lines(output);
      for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
        String expected = i < wanted.size() ? wanted.get(i) : "no further line";
        String actual = i < found.size() ? found.get(i) : "no further line";
        if (i >= wanted.size() || i >= found.size() || !expected.equals(actual)) {
          String detail = "line %d: expected %s, got %s".formatted(i + 1, expected, actual);
          return new TestResult(test, TestStatus.WRONG, detail);
        }
      }
      return new TestResult(test, TestStatus.PASS, "");
    }

    private static List<String> lines(String text) {
      return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }
  }
}
