package rewarddesk.reward.code;

import java.util.List;

/// What a program is tested with.
public sealed interface CodeTests {

  /// Statements that fail when the program is wrong (MBPP style: `assert f(2) == 4`), each one test
  /// with a run of its own.
  ///
  /// @param setup what stands before the program, such as imports; may be empty
  record Statements(String setup, List<String> tests) implements CodeTests {
    public Statements {
      tests = List.copyOf(tests);
    }
  }

  /// A function `check(candidate)` that is called with one function of the program (HumanEval
  /// style): one test.
  ///
  /// @param source the text that defines `check`
  /// @param entryPoint the name of the function under test
  record Check(String source, String entryPoint) implements CodeTests {}

  /// What the program reads and has to write.
  record InputOutput(List<Pair> pairs) implements CodeTests {
    public InputOutput {
      pairs = List.copyOf(pairs);
    }
  }

  /// One input with its expected output; blank space at the ends of lines and at the end of the
  /// text does not count.
  record Pair(String input, String output) {}
}
