package rewarddesk.reward.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.sandbox.Availability;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.RememberingSandbox;
import rewarddesk.sandbox.Sandbox;
import rewarddesk.sandbox.Sandboxes;
import rewarddesk.wiring.SandboxCatalog;

@DisplayName("The code reward")
final class CodeRewardTest {
  private static final Limits LIMITS =
      Limits.standard().within(Duration.ofSeconds(2), Duration.ofSeconds(1));

  private static Sandboxes sandboxes = new Sandboxes(List.of());

  @BeforeAll
  static void start() throws InterruptedException {
    sandboxes = SandboxCatalog.probe(1);
  }

  @AfterAll
  static void stop() {
    sandboxes.close();
  }

  @Test
  @DisplayName("counts the tests that pass and says what happened in the others")
  void statuses() throws InterruptedException {
    String response =
        """
        First I thought of `return x`:
        ```python
        def f(x): return x
        ```
        This is better:
        ```python
        def f(x):
            return x * x
        ```
        """;
    var tests =
        new CodeTests.Statements(
            "import math",
            List.of(
                "assert f(2) == 4",
                "assert f(3) == 8, 'three'",
                "g(1)",
                "while True: pass",
                "assert f(math.pi) > 9",
                "assert f(2) == "));
    CodeScore score = reward().score(response, Language.PYTHON, tests);
    assertThat(score)
        .isEqualTo(
            new CodeScore.Measured(
                List.of(
                    new TestResult("assert f(2) == 4", TestStatus.PASS, ""),
                    new TestResult(
                        "assert f(3) == 8, 'three'", TestStatus.WRONG, "AssertionError: three"),
                    new TestResult("g(1)", TestStatus.ERROR, "NameError: name 'g' is not defined"),
                    new TestResult(
                        "while True: pass",
                        TestStatus.TIME,
                        "not finished within 2 s (1 s of processor time)"),
                    new TestResult("assert f(math.pi) > 9", TestStatus.PASS, ""),
                    new TestResult(
                        "assert f(2) == ",
                        TestStatus.COMPILE_ERROR,
                        "SyntaxError: invalid syntax")),
                sandboxes.name()));
    assertThat(((CodeScore.Measured) score).passRate()).isEqualTo(2 / 6.0);
    assertThat(((CodeScore.Measured) score).passed()).isFalse();
  }

  @Test
  @DisplayName("a program that ends itself before its test has not passed it")
  void endsEarly() throws InterruptedException {
    var tests = new CodeTests.Check("def check(f):\n  assert f(2) == 4", "f");
    for (String program :
        List.of("def f(x): return 5\nraise SystemExit(0)", "import os\nos._exit(0)")) {
      assertThat(reward().test(program, Language.PYTHON, tests))
          .isEqualTo(
              measured(
                  new TestResult(
                      "check(f)", TestStatus.ERROR, "the program ended before its test did")));
    }
  }

  @Test
  @DisplayName("calls check with the function under test")
  void check() throws InterruptedException {
    var tests = new CodeTests.Check("def check(candidate):\n  assert candidate(2) == 4", "f");
    assertThat(reward().test("def f(x): return x * x", Language.PYTHON, tests))
        .isEqualTo(measured(new TestResult("check(f)", TestStatus.PASS, "")));
    assertThat(reward().test("def f(x): return x", Language.PYTHON, tests))
        .isEqualTo(measured(new TestResult("check(f)", TestStatus.WRONG, "AssertionError")));
  }

  @Test
  @DisplayName("compares output line by line; more output than expected is wrong")
  void inputOutput() throws InterruptedException {
    var tests =
        new CodeTests.InputOutput(
            List.of(
                new CodeTests.Pair("3\n", "1\n2\n3"),
                new CodeTests.Pair("2\n", "1"),
                new CodeTests.Pair("1\n", "1\n2")));
    String program = "for i in range(int(input())): print(i + 1, '')";
    assertThat(reward().test(program, Language.PYTHON, tests))
        .isEqualTo(
            measured(
                new TestResult("input 1", TestStatus.PASS, ""),
                new TestResult(
                    "input 2", TestStatus.WRONG, "line 2: expected no further line, got 2"),
                new TestResult(
                    "input 3", TestStatus.WRONG, "line 2: expected 2, got no further line")));
  }

  @Test
  @DisplayName("output that was cut off never passes")
  void flood() throws InterruptedException {
    var tests = new CodeTests.InputOutput(List.of(new CodeTests.Pair("", "x\n".repeat(10))));
    Limits tight = new Limits(LIMITS.wall(), LIMITS.cpu(), LIMITS.memoryBytes(), 20, 1024, 16);
    assertThat(ready(tight).test("for i in range(11): print('x')", Language.PYTHON, tests))
        .isEqualTo(
            measured(
                new TestResult("input 1", TestStatus.OUTPUT_LIMIT, "wrote more than 20 bytes")));
  }

  @Test
  @DisplayName("tests JavaScript with assert")
  void javaScript() throws InterruptedException {
    assumeTrue(sandboxes.runs(Language.JAVASCRIPT), "no sandbox runs JavaScript here");
    var tests =
        new CodeTests.Statements(
            "", List.of("assert.deepStrictEqual(f([2]), [4])", "assert(f([]).length === 1)"));
    String response = "~~~js\nconst f = list => list.map(x => x * x);\n~~~";
    CodeScore score = reward().score(response, Language.JAVASCRIPT, tests);
    assertThat(((CodeScore.Measured) score).results())
        .extracting(TestResult::status)
        .containsExactly(TestStatus.PASS, TestStatus.WRONG);
  }

  /// Language, what it answers, a true test, a false one.
  static Stream<Arguments> languages() {
    String solution =
        """
        import java.util.*;
        public class Solution {
          static int f(int x) { return x * x; }
        }\
        """;
    String main =
        """
        public class Main {
          public static void main(String[] args) {
            if (f(2) != %d) throw new AssertionError("no");
          }
        }\
        """;
    return Stream.of(
        arguments(
            Language.JAVA, solution, "assert Solution.f(2) == 4;", "assert Solution.f(2) == 5;"),
        arguments(
            Language.JAVA,
            "static int f(int x) { return List.of(x).getFirst() * x; }",
            main.formatted(4),
            main.formatted(5)),
        arguments(
            Language.C,
            "int f(int x) { return x * x; }",
            "assert(f(2) == 4);",
            "assert(f(2) == 5);"),
        arguments(
            Language.CPP,
            "#include <vector>\nint f(std::vector<int> x) { return x.size(); }",
            "int main() { assert(f({1, 2}) == 2); }",
            "int main() { assert(f({1, 2}) == 3); }"),
        arguments(
            Language.BASH,
            "f() { echo $(( $1 * $1 )); }",
            "[ \"$(f 2)\" = 4 ]",
            "[ \"$(f 2)\" = 5 ]"),
        arguments(
            Language.PERL,
            "sub f { return $_[0] * $_[0]; }",
            "f(2) == 4 or die 'AssertionError'",
            "f(2) == 5 or die \"AssertionError\\n\""),
        arguments(
            Language.RUBY,
            "def f(x) = x * x",
            "raise 'AssertionError' unless f(2) == 4",
            "raise 'AssertionError' unless f(2) == 5"),
        arguments(
            Language.LUA,
            "function f(x) return x * x end",
            "assert(f(2) == 4)",
            "assert(f(2) == 5)"),
        arguments(
            Language.PHP,
            "<?php function f($x) { return $x * $x; } ?>",
            "assert(f(2) === 4)",
            "assert(f(2) === 5)"),
        arguments(
            Language.R, "f <- function(x) x * x", "stopifnot(f(2) == 4)", "stopifnot(f(2) == 5)"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("tests every language that is installed")
  void everyLanguage(Language language, String program, String right, String wrong)
      throws InterruptedException {
    assumeTrue(sandboxes.runs(language), sandboxes.without(language));
    String tag = language.name().toLowerCase(Locale.ROOT);
    String response = "So:\n```" + tag + "\n" + program + "\n```\n";
    Limits enough = Limits.standard();
    var tests = new CodeTests.Statements("", List.of(right, wrong));
    CodeScore score = ready(enough).score(response, language, tests);
    assertThat(((CodeScore.Measured) score).results())
        .as("%s", score)
        .extracting(TestResult::status)
        .startsWith(TestStatus.PASS)
        .doesNotContain(TestStatus.COMPILE_ERROR)
        .satisfies(found -> assertThat(found.getLast()).isNotEqualTo(TestStatus.PASS));
  }

  @Test
  @DisplayName("compilers say what they do not take; false assertions of Java and C are wrong")
  void compilers() throws InterruptedException {
    assumeTrue(sandboxes.runs(Language.JAVA), sandboxes.without(Language.JAVA));
    assertThat(one(Language.JAVA, "int f(int x) { return y; }", "assert f(2) == 4;").status())
        .isEqualTo(TestStatus.COMPILE_ERROR);
    assertThat(one(Language.JAVA, "int f(int x) { return y; }", "assert f(2) == 4;").detail())
        .contains("error: cannot find symbol");
    assertThat(one(Language.JAVA, "int f(int x) { return x; }", "assert f(2) == 4;"))
        .isEqualTo(
            new TestResult("assert f(2) == 4;", TestStatus.WRONG, "java.lang.AssertionError"));
    assertThat(
            one(Language.JAVA, "int f(int x) { System.exit(0); return 4; }", "assert f(2) == 4;"))
        .isEqualTo(
            new TestResult(
                "assert f(2) == 4;", TestStatus.ERROR, "the program ended before its test did"));
    assumeTrue(sandboxes.runs(Language.C), sandboxes.without(Language.C));
    assertThat(one(Language.C, "int f(int x) { return y; }", "assert(f(2) == 4);").status())
        .isEqualTo(TestStatus.COMPILE_ERROR);
    assertThat(one(Language.C, "int f(int x) { return x; }", "assert(f(2) == 4);").status())
        .isEqualTo(TestStatus.WRONG);
  }

  private static TestResult one(Language language, String program, String test)
      throws InterruptedException {
    CodeScore score =
        ready(Limits.standard())
            .test(program, language, new CodeTests.Statements("", List.of(test)));
    return ((CodeScore.Measured) score).results().getFirst();
  }

  @Test
  @DisplayName("a response without a finished program is told apart")
  void noProgram() throws InterruptedException {
    var tests = new CodeTests.Statements("", List.of("assert f(2) == 4"));
    CodeReward reward = new CodeReward(new Sandboxes(List.of()), LIMITS);
    assertThat(reward.score("```js\nf\n```", Language.PYTHON, tests))
        .isEqualTo(new CodeScore.NoProgram("No fenced Python block."));
    assertThat(reward.score("```py\ndef f(): pass\n```\n```py\ndef", Language.PYTHON, tests))
        .isEqualTo(new CodeScore.NoProgram("The response ends inside its last Python block."));
  }

  @Test
  @DisplayName("nothing is run without a sandbox, and that is no number")
  void noSandbox() throws InterruptedException {
    Sandboxes none =
        new Sandboxes(List.of(new Availability.Missing("bubblewrap is not installed.")));
    var tests = new CodeTests.Statements("", List.of("assert f(2) == 4"));
    assertThat(new CodeReward(none, LIMITS).test("def f(x): return 4", Language.PYTHON, tests))
        .isEqualTo(
            new CodeScore.NotMeasured(
                "Python programs are not run, because this machine has no sandbox for them."
                    + " bubblewrap is not installed."));
  }

  @Test
  @DisplayName("the same program and test run once")
  void remembers() throws InterruptedException {
    assumeTrue(sandboxes.runs(Language.PYTHON), String.join(" ", sandboxes.missing()));
    Sandbox remembering = new RememberingSandbox(sandboxes, 10_000);
    CodeReward reward = new CodeReward(remembering, LIMITS);
    String program = "import time\nprint(time.time_ns())";
    var tests = new CodeTests.InputOutput(List.of(new CodeTests.Pair("", "never")));
    CodeScore first = reward.test(program, Language.PYTHON, tests);
    assertThat(reward.test(program, Language.PYTHON, tests)).isEqualTo(first);
    assertThat(reward().test(program, Language.PYTHON, tests)).isNotEqualTo(first);
  }

  private static CodeReward reward() {
    return ready(LIMITS);
  }

  private static CodeReward ready(Limits limits) {
    assumeTrue(sandboxes.runs(Language.PYTHON), String.join(" ", sandboxes.missing()));
    return new CodeReward(sandboxes, limits);
  }

  private static CodeScore measured(TestResult... results) {
    return new CodeScore.Measured(List.of(results), sandboxes.name());
  }
}
