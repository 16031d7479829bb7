package rewarddesk.reward.code;

import java.util.List;

/// What the code reward says about a response.
public sealed interface CodeScore {

  /// The tests were run.
  ///
  /// @param results one for each test, in order; never empty
  /// @param sandbox which sandbox ran them
  record Measured(List<TestResult> results, String sandbox) implements CodeScore {
    public Measured {
      results = List.copyOf(results);
      if (results.isEmpty()) {
        throw new IllegalArgumentException("a score needs at least one test");
      }
    }

    /// The share of tests that passed, 0 to 1.
    public double passRate() {
      long passed = results.stream().filter(one -> one.status() == TestStatus.PASS).count();
      return (double) passed / results.size();
    }

    /// Whether every test passed: the binary reward.
    public boolean passed() {
      return results.stream().allMatch(one -> one.status() == TestStatus.PASS);
    }
  }

  /// The response has no program of the language; a trainer counts it as 0.
  ///
  /// @param why a plain sentence
  record NoProgram(String why) implements CodeScore {}

  /// It is not known whether the program is right: no tests, or nothing to run them in. Never a
  /// number.
  ///
  /// @param why a plain sentence, with what to do
  record NotMeasured(String why) implements CodeScore {}
}
