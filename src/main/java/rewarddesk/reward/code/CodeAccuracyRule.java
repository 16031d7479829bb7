package rewarddesk.reward.code;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Sandbox;

/// Whether the program in a response passes the tests of its comparison, run in a sandbox.
///
/// Value in [0, 1]: the share of tests that pass, or with `score` = `all` 1 only when all pass. The
/// program is the last closed fenced block of the language; a response that ends inside it gets 0.
/// A response without any fence is a program itself, or with an indented first line the rest of the
/// code in the prompt; with `bare` = `reject` it gets 0. Each test is a run of its own under the
/// limits, and output that was cut off never passes. Does not apply without tests. Fails, with what
/// to do, where no sandbox runs the language: a program is never run without one. Source: open-r1
/// code_reward and its binary variant, made exact ([CodeReward] says where). Worked example: `def
/// f(x): return x * x` against `assert f(2) == 4` and `assert f(3) == 10` gives 0.5.
public final class CodeAccuracyRule implements Rule {
  private static final String NAME = "code_accuracy";
  private static final int LISTED = 30;
  private static final int LONGEST_TEST = 80;
  private static final long MIB = 1 << 20;
  private static final int KIB = 1 << 10;

  private final CodeReward reward;
  private final boolean all;
  private final boolean bare;
  private final Optional<Language> language;

  private CodeAccuracyRule(CodeReward reward, Parameters parameters) {
    this.reward = reward.within(limits(parameters));
    this.all = parameters.choice("score", List.of("share", "all")).equals("all");
    this.bare = parameters.choice("bare", List.of("accept", "reject")).equals("accept");
    String tag = parameters.text("language");
    this.language = tag.isEmpty() ? Optional.empty() : Optional.of(language(tag));
  }

  /// @param sandbox where programs run; the caller closes it
  public static RewardType type(Sandbox sandbox) {
    CodeReward reward = new CodeReward(sandbox, Limits.standard());
    return RewardType.named(NAME)
        .rewards(
            "A program that passes the tests of the item, run in a sandbox: the last closed fenced"
                + " block of the language, or a response without any fence. No program, or one that"
                + " was cut off, is 0. Does not apply without tests; fails where no sandbox is"
                + " ready.")
        .formula("tests passed / tests, or with score = all: 1 when all pass, else 0")
        .text("score", "share", "share of the tests that pass, or all (1 or 0)")
        .text("language", "", "language of the program; the tests' language when empty")
        .text(
            "bare",
            "accept",
            "accept: a response without any fence is the program, or with an indented first line"
                + " the rest of the code in the prompt (HumanEval, MBPP); reject: it is 0")
        .number("wall_seconds", 10, "longest time of one test, 1 to 600 seconds")
        .number("cpu_seconds", 5, "most processor time of one test, 1 to 600 seconds")
        .number("memory_mib", 256, "most memory of one test, 16 to 4,096 MiB")
        .number("output_kib", 1024, "most output of one test, 1 to 16,384 KiB; more never passes")
        .source("open-r1 code_reward, without its truncation bug")
        .make(
            Example.of("```python\ndef f(x): return x * x\n```", 0.5)
                .tested("assert f(2) == 4\nassert f(3) == 10"),
            parameters -> new CodeAccuracyRule(reward, parameters));
  }

  private static Limits limits(Parameters parameters) {
    Limits usual = Limits.standard();
    return new Limits(
        Duration.ofSeconds(parameters.count("wall_seconds", 1, 600)),
        Duration.ofSeconds(parameters.count("cpu_seconds", 1, 600)),
        parameters.count("memory_mib", 16, 4096) * MIB,
        parameters.count("output_kib", 1, 16_384) * KIB,
        usual.fileBytes(),
        usual.processes());
  }

  private static Language language(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Programs in \"%s\" cannot be run; there are %s."
                        .formatted(tag, Language.titles())));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public Finding measure(Subject subject) {
    Optional<rewarddesk.model.CodeTests> given = subject.comparison().tests();
    Optional<CodeTests> tests = given.flatMap(TestsReader::read);
    if (tests.isEmpty()) {
      return Finding.notApplicable("There are no tests.");
    }
    String tag = given.get().language();
    Optional<Language> wanted = language.or(() -> Language.ofTag(tag));
    return wanted.isPresent()
        ? measure(subject, wanted.get(), tests.get())
        : Finding.failed(
            "Tests in \"%s\" cannot be run; there are %s.".formatted(tag, Language.titles()));
  }

  private Finding measure(Subject subject, Language wanted, CodeTests tests) {
    String response = subject.response();
    boolean whole = bare && !response.isBlank() && !CodeBlocks.of(response, wanted).fenced();
    try {
      CodeScore score =
          whole
              ? reward.test(BareProgram.of(wanted, subject.prompt(), response), wanted, tests)
              : reward.score(response, wanted, tests);
      return switch (score) {
        case CodeScore.Measured measured ->
            Finding.scored(
                all ? (measured.passed() ? 1 : 0) : measured.passRate(),
                (whole ? "No fence: the whole response is the program. " : "") + evidence(measured),
                whole ? List.of(new Span(0, response.length())) : place(response, wanted));
        case CodeScore.NoProgram(String why) -> Finding.scored(0, why);
        case CodeScore.NotMeasured(String why) -> Finding.failed(why);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.failed("Stopped before all tests were run.");
    }
  }

  /// The program in the response, where its lines end as it was run.
  private static List<Span> place(String response, Language wanted) {
    String program = CodeBlocks.of(response, wanted).last().orElse("");
    int start = program.isBlank() ? -1 : response.lastIndexOf(program);
    return start < 0 ? List.of() : List.of(new Span(start, start + program.length()));
  }

  /// Each test with what came of it.
  private static String evidence(CodeScore.Measured measured) {
    List<TestResult> results = measured.results();
    long passed = results.stream().filter(one -> one.status() == TestStatus.PASS).count();
    String tests =
        results.stream()
            .limit(LISTED)
            .map(CodeAccuracyRule::shown)
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "%d of %d %s passed (%s): %s%s.",
        passed,
        results.size(),
        results.size() == 1 ? "test" : "tests",
        measured.sandbox(),
        tests,
        results.size() > LISTED ? "; …" : "");
  }

  private static String shown(TestResult result) {
    String test = result.test().strip().replaceAll("\\s+", " ");
    String name = test.length() <= LONGEST_TEST ? test : test.substring(0, LONGEST_TEST) + "…";
    String detail = result.detail().isEmpty() ? "" : " (" + result.detail() + ")";
    return name + ": " + result.status().title() + detail;
  }
}
