package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.reward.code.CodeAccuracyRule;
import rewarddesk.reward.profile.Promises;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Subject;
import rewarddesk.sandbox.Availability;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Sandboxes;

/// The rewards that run a program or a model, as the program is put together.
class OutsideRewardsTest {
  private static OutsideRewards outside;
  private static boolean sandboxed;
  private static String sandbox;

  @BeforeAll
  static void start() throws InterruptedException {
    outside = OutsideFixture.rewards();
    try (Sandboxes found = SandboxCatalog.probe(1)) {
      sandboxed = found.runs(Language.PYTHON);
      sandbox = found.name();
    }
  }

  @AfterAll
  static void stop() {
    outside.close();
  }

  private static RewardType type(String name) {
    return outside.catalog().find(name).orElseThrow();
  }

  private static Finding code(String tests, String response, Map<String, ParameterValue> given) {
    return type("code_accuracy").rule(given).measure(subject("python", tests, response));
  }

  private static Subject subject(String language, String tests, String response) {
    return Subject.of(
        new Comparison(
            "1",
            Content.text(""),
            Response.of(response),
            Response.of(""),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new CodeTests(language, tests, Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            "{}"),
        Slot.A);
  }

  private static void needSandbox() {
    assumeTrue(sandboxed, "This machine has no sandbox for Python.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code_accuracy", "relevance"})
  void theyKeepThePromisesOfAllRewards(String name) {
    needSandbox();
    Promises.example(type(name));
    Promises.anyString(type(name), 10);
    Promises.longText(type(name));
  }

  @Test
  void theEvidenceListsEachTestAndTheSandbox() {
    needSandbox();
    String response = "Sure.\n```python\ndef f(x): return 6 // x\n```\nDone.";
    Finding finding = code("assert f(2) == 3\nassert f(1) == 5\nassert f(0)", response, Map.of());
    assertThat(finding)
        .isEqualTo(
            Finding.scored(
                1.0 / 3,
                "1 of 3 tests passed ("
                    + sandbox
                    + "): assert f(2) == 3: pass; assert f(1) == 5: wrong (AssertionError); assert"
                    + " f(0): error (ZeroDivisionError: integer division or modulo by zero).",
                List.of(new Span(16, 40))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [{"input":"3","output":"9"}]                        | share | 1
          {"inputs":["3","4"],"outputs":["9","17"]}           | share | 0.5
          {"inputs":["3","4"],"outputs":["9","17"]}           | all   | 0
          {"test_cases":[{"input":"2","output":"4\\n"}]}    | all   | 1
          ["assert True","assert False"]                      | share | 0.5
          """)
  void testsInJsonAreRun(String tests, String score, double expected) {
    needSandbox();
    String program = "```py\nprint(int(input() or 2) ** 2)\n```";
    String asserts = tests.startsWith("[\"") ? "```py\npass\n```" : program;
    assertThat(code(tests, asserts, Map.of("score", new ParameterValue.Text(score))).outcome())
        .isEqualTo(new RuleReward.Scored(expected));
  }

  @Test
  void outputThatWasCutOffNeverPasses() {
    needSandbox();
    Finding finding =
        code(
            "[{\"input\":\"\",\"output\":\"a\"}]",
            "```py\nprint('a' * 5000)\n```",
            Map.of("output_kib", new ParameterValue.Amount(1)));
    assertThat(finding)
        .isEqualTo(
            Finding.scored(
                0,
                "0 of 1 test passed ("
                    + sandbox
                    + "): input 1: output limit (wrote more than 1024 bytes).",
                List.of(new Span(6, 24))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          def f(x):\\n  ""\"Square.""\"\\n              |   return x * x       | accept | 1
          Please do:\\nimport math\\n\\ndef f(x):\\n | ~  return int(math.pow(x, 2))~ | accept | 1
          Write f.                                    | def f(x): return x*x | accept | 1
          import math\\ndef f(x): ...                 | def f(x): return int(math.pow(x, 2)) | accept | 1
          Write f.                                    | def f(x): return x*x | reject | 0
          Write f.                                    | def f(x): return x*  | accept | 0
          Write f.                                    | I will not.          | accept | 0
          Write f.                                    | ```py\\ndef f(x): return x*x | accept | 0
          Write f.                                    | ```js\\n1\\n```\\n      | accept | 0
          """)
  void aResponseWithoutAFenceIsTheProgram(
      String prompt, String response, String bare, double expected) {
    needSandbox();
    Comparison comparison =
        new Comparison(
            "1",
            Content.text(prompt.replace("\\n", "\n")),
            Response.of(
                response.startsWith("return") ? "  " + response : response.replace("\\n", "\n")),
            Response.of(""),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new CodeTests("python", "assert f(3) == 9", Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            "{}");
    Finding finding =
        type("code_accuracy")
            .rule(Map.of("bare", new ParameterValue.Text(bare)))
            .measure(Subject.of(comparison, Slot.A));
    assertThat(finding.outcome()).as(finding.evidence()).isEqualTo(new RuleReward.Scored(expected));
  }

  @Test
  void withoutASandboxNothingIsRunAndThereIsNoNumber() {
    Sandboxes none = new Sandboxes(List.of(new Availability.Missing("Install bubblewrap.")));
    assertThat(
            CodeAccuracyRule.type(none)
                .rule()
                .measure(subject("python", "assert True", "```py\npass\n```")))
        .isEqualTo(
            Finding.failed(
                "Python programs are not run, because this machine has no sandbox for them."
                    + " Install bubblewrap."));
  }

  @Test
  void testsInAnUnknownLanguageFailAndNoTestsDoNotApply() {
    assertThat(type("code_accuracy").rule().measure(subject("rust", "assert!(true)", "x")))
        .isEqualTo(
            Finding.failed(
                "Tests in \"rust\" cannot be run; there are Python, JavaScript, Java, C, C++, Bash,"
                    + " Perl, Ruby, Lua, PHP, R."));
    assertThat(code("", "```py\npass\n```", Map.of()))
        .isEqualTo(Finding.notApplicable("There are no tests."));
  }

  @Test
  void anAnswerToAnotherQuestionIsOffTopic() {
    Finding finding =
        type("relevance")
            .rule(Map.of("as", new ParameterValue.Text("alarm")))
            .measure(
                Subject.of(
                    Comparison.of(
                        "1",
                        Content.text("How do I bake a sourdough bread at home?"),
                        Response.of("The treaty was signed in 1648 and ended the long war."),
                        Response.of("")),
                    Slot.A));
    assertThat(finding.evidence()).startsWith("Seems off topic: cosine ");
    assertThat(finding.outcome())
        .isInstanceOfSatisfying(
            RuleReward.Scored.class, scored -> assertThat(scored.value()).isLessThan(-0.5));
  }
}
