package rewarddesk.reward.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Program;
import rewarddesk.sandbox.Run;
import rewarddesk.sandbox.Sandbox;

/// Whether the program in a response passes its tests: share of tests passed, 0 to 1, and whether
/// all passed.
///
/// The program is the last closed fenced block of the language, as in open-r1's `code_reward`; each
/// test is a run of its own. Unlike there, output that was cut off never passes, further lines of
/// output count as wrong, and a program that ends itself before its test has not passed it. For
/// example, `assert f(2) == 4` against `def f(x): return x * x` passes; against `return x` it is
/// wrong with the evidence `AssertionError`.
///
/// Safe for use by several threads when the sandbox is.
public final class CodeReward {
  private final Sandbox sandbox;
  private final Limits limits;
  private final Harness harness;

  /// @param limits for each test
  public CodeReward(Sandbox sandbox, Limits limits) {
    this(sandbox, limits, new Harness());
  }

  private CodeReward(Sandbox sandbox, Limits limits, Harness harness) {
    this.sandbox = sandbox;
    this.limits = limits;
    this.harness = harness;
  }

  /// The same with other limits. A sandbox that remembers knows the runs of both.
  CodeReward within(Limits others) {
    return new CodeReward(sandbox, others, harness);
  }

  /// Scores the program in a response.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted; nothing keeps running
  public CodeScore score(String response, Language language, CodeTests tests)
      throws InterruptedException {
    CodeBlocks blocks = CodeBlocks.of(response, language);
    if (blocks.unfinished()) {
      return new CodeScore.NoProgram(
          "The response ends inside its last %s block.".formatted(language.title()));
    }
    Optional<String> program = blocks.last();
    return program.isPresent()
        ? test(program.get(), language, tests)
        : new CodeScore.NoProgram("No fenced %s block.".formatted(language.title()));
  }

  /// Tests a program that stands alone.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted; nothing keeps running
  public CodeScore test(String program, Language language, CodeTests tests)
      throws InterruptedException {
    return switch (tests) {
      case CodeTests.Statements(String setup, List<String> statements) -> {
        List<Attempt> attempts = new ArrayList<>();
        for (String one : statements) {
          attempts.add(attempt(one, harness.statement(language, setup, program, one), language));
        }
        yield measure(attempts);
      }
      case CodeTests.Check check -> {
        String name = "check(" + check.entryPoint() + ")";
        yield measure(List.of(attempt(name, harness.check(language, program, check), language)));
      }
      case CodeTests.InputOutput(List<CodeTests.Pair> pairs) -> {
        List<Attempt> attempts = new ArrayList<>();
        for (CodeTests.Pair pair : pairs) {
          String name = String.format(Locale.ROOT, "input %d", attempts.size() + 1);
          Program fed = new Program(language, program, pair.input());
          attempts.add(new Attempt(name, fed, new Expected.Output(pair.output())));
        }
        yield measure(attempts);
      }
    };
  }

  /// One run to make, and what it has to show.
  private record Attempt(String test, Program program, Expected expected) {}

  private static Attempt attempt(String test, Harness.Prepared prepared, Language language) {
    Program program = new Program(language, prepared.source(), "");
    return new Attempt(test, program, new Expected.Proof(prepared.proof()));
  }

  private CodeScore measure(List<Attempt> attempts) throws InterruptedException {
    if (attempts.isEmpty()) {
      return new CodeScore.NotMeasured("There are no tests for this program.");
    }
    List<TestResult> results = new ArrayList<>();
    String by = "";
    for (Attempt attempt : attempts) {
      Run run = sandbox.run(attempt.program(), limits);
      if (run.outcome() instanceof Outcome.NotRun(String why)) {
        return new CodeScore.NotMeasured(why);
      }
      by = run.sandbox();
      results.add(result(attempt, run.outcome()));
    }
    return new CodeScore.Measured(results, by);
  }

  private TestResult result(Attempt attempt, Outcome outcome) {
    String test = attempt.test();
    return switch (outcome) {
      case Outcome.Finished(int exit, String output, String errors) ->
          exit == 0
              ? attempt.expected().compare(test, output)
              : Reading.failure(test, exit, errors);
      case Outcome.TimedOut _ ->
          new TestResult(
              test,
              TestStatus.TIME,
              "not finished within %d s (%d s of processor time)"
                  .formatted(limits.wall().toSeconds(), limits.cpu().toSeconds()));
      case Outcome.OutOfMemory _ ->
          new TestResult(
              test,
              TestStatus.MEMORY,
              "wanted more than %d MiB".formatted(limits.memoryBytes() >> 20));
      case Outcome.OutputLimit _ ->
          new TestResult(
              test,
              TestStatus.OUTPUT_LIMIT,
              "wrote more than %d bytes".formatted(limits.outputBytes()));
      case Outcome.Crashed(String how) -> new TestResult(test, TestStatus.ERROR, how);
      case Outcome.NotRun(String why) -> throw new IllegalArgumentException(why);
    };
  }
}
