package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.ranking.Ranking;
import rewarddesk.stats.rewardbench.RewardBench.Section;
import rewarddesk.stats.rewardbench.RewardBench.XsTestWeights;
import rewarddesk.stats.rewardbench.RmBench;
import rewarddesk.stats.rewardbench.TiePolicy;
import rewarddesk.store.SqliteProjectFiles;

final class TextsTest {
  private static final String LIST = "Here:\n- one\n- two\n";
  private static final String PLAIN = "Here: one, and then two, and that is all of it there is.";

  @TempDir Path folder;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Judgment> judgments = new ArrayList<>();

  private void item(
      String id, String subset, String a, String b, Optional<GoldLabel> gold, String models) {
    int number = candidates.size() + 1;
    String[] names = models.split("/", -1);
    candidates.add(
        new Candidate(
            new Comparison(
                id,
                Content.user("Prompt of " + id.replaceAll("-\\d+-\\d+$", "")),
                new Response(Content.text(a), Optional.of(names[0])),
                new Response(Content.text(b), Optional.of(names[1])),
                Optional.empty(),
                gold,
                Optional.empty(),
                Optional.of(subset),
                Optional.empty(),
                "{\"level\":\"" + number % 2 + "\",\"long\":\"" + "x".repeat(80) + "\"}"),
            "%08x".formatted(number).repeat(8),
            "rows.jsonl",
            number));
  }

  private void judge(
      String id, Verdict.MachineVerdict verdict, double a, double b, List<JudgeCall> calls) {
    judgments.add(
        new Judgment(
            id,
            "qwen-judge",
            RewardSystemKind.GENERATIVE,
            verdict,
            Optional.of(Math.abs(a - b)),
            new Assessment(Optional.of(a), Optional.empty(), Optional.empty()),
            new Assessment(Optional.of(b), Optional.empty(), Optional.empty()),
            Optional.empty(),
            calls,
            Provenance.ofVersion("1"),
            Duration.ofMillis(1),
            Instant.EPOCH));
  }

  private static List<JudgeCall> both(String stored, String swapped) {
    return List.of(
        new JudgeCall("pairwise", DisplayOrder.AS_STORED, stored, ""),
        new JudgeCall("pairwise", DisplayOrder.SWAPPED, swapped, ""));
  }

  /// Reads what was made.
  private record Seen(VerdictTable verdicts, Texts texts) {
    VerdictColumn judge() {
      return verdicts.judges().getFirst();
    }
  }

  private Seen read(List<Annotation> annotations) {
    try (Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"))) {
      project.comparisons().addAll(candidates);
      project.judgments().addAll(judgments);
      project.decisions().recordAll(annotations);
      VerdictTable verdicts = VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
      return new Seen(
          verdicts, Texts.read(project, verdicts, new Cancellation(), ProgressListener.NONE));
    }
  }

  @Test
  void seesWhatSwaysAJudge() {
    for (int i = 1; i <= 4; i++) {
      item("c" + i, "chat", LIST, PLAIN, Optional.of(GoldLabel.B), "qwen3-8b/llama-3");
      judge("c" + i, new Verdict.Prefers(Slot.A), 1, 0, both("A", i == 1 ? "B" : "A"));
    }
    item("r", "chat", "I'm sorry, but I can't help with that.", PLAIN, Optional.empty(), "a/b");
    judge("r", new Verdict.Prefers(Slot.B), 0, 1, List.of());
    Seen seen = read(List.of());
    Biases biases = Biases.of(seen.verdicts(), seen.texts(), seen.judge(), seen.verdicts().gold());
    assertThat(biases.of(Trait.LIST).judge()).isEqualTo(new Proportion(4, 4));
    assertThat(biases.of(Trait.LIST).label()).isEqualTo(new Proportion(0, 4));
    assertThat(biases.of(Trait.REFUSAL).judge()).isEqualTo(new Proportion(0, 1));
    assertThat(biases.of(Trait.MARKDOWN).judge().trials()).isZero();
    assertThat(biases.own().orElseThrow().judge()).isEqualTo(new Proportion(4, 4));
    assertThat(biases.length().longest().longestRight()).isEqualTo(new Proportion(4, 4));
    assertThat(biases.length().longest().judgeRight()).isEqualTo(new Proportion(0, 4));
    assertThat(card(seen, Optional.of(seen.texts())).longest()).contains(biases.length().longest());
    assertThat(card(seen, Optional.empty()).longest()).as("before the texts are read").isEmpty();
    assertThat(biases.position().orElseThrow().consistency()).isEqualTo(new Proportion(3, 4));
  }

  private static ReportCard card(Seen seen, Optional<Texts> texts) {
    return ReportCards.of(seen.verdicts(), texts, seen.judge(), seen.verdicts().gold())
        .orElseThrow();
  }

  @Test
  void partsItemsByWhatTheDataHolds() {
    item("c1", "chat", LIST, PLAIN, Optional.empty(), "a/b");
    item("c2", "chat", LIST, PLAIN.repeat(20), Optional.empty(), "a/b");
    Seen seen = read(List.of());
    assertThat(Facets.of(seen.verdicts(), Optional.of(seen.texts())).stream().map(Facet::name))
        .containsExactly("subset", "language", "length", "level");
    assertThat(seen.texts().unparted())
        .containsExactly(new UnpartedField("long", UnpartedField.Why.LONG_VALUE));
  }

  @Test
  void saysByWhichFieldsItDoesNotPartItems() {
    StringBuilder many = new StringBuilder("{\"nested\":[1],\"blank\":\" \",\"length\":\"LEVEL\"");
    for (int field = 1; field <= 13; field++) {
      many.append(",\"f").append(field).append("\":\"LEVEL\"");
    }
    String fields = many.append(",\"id\":\"NUMBER\"}").toString();
    for (int i = 1; i <= 30; i++) {
      item("c" + i, "chat", LIST, PLAIN, Optional.empty(), "a/b");
      String metadata =
          i == 30
              ? "{}"
              : fields.replace("LEVEL", "" + i % 2).replace("NUMBER", Integer.toString(i));
      candidates.replaceAll(
          one ->
              one.line() == candidates.size()
                  ? new Candidate(
                      withMetadata(one.comparison(), metadata),
                      one.fingerprint(),
                      one.file(),
                      one.line())
                  : one);
    }
    Texts texts = read(List.of()).texts();
    assertThat(texts.unparted())
        .containsExactlyInAnyOrder(
            new UnpartedField("nested", UnpartedField.Why.NESTED),
            new UnpartedField("id", UnpartedField.Why.MANY_VALUES),
            new UnpartedField("f12", UnpartedField.Why.MANY_FIELDS),
            new UnpartedField("f13", UnpartedField.Why.MANY_FIELDS));
    assertThat(texts.facets()).hasSize(12);
    Facet field = texts.facets().getFirst();
    assertThat(field.name()).isEqualTo("length (field)");
    assertThat(field.parts())
        .containsExactly(
            new Facet.Count("1", 15), new Facet.Count("0", 14), new Facet.Count(Facet.NONE, 1));
  }

  private static Comparison withMetadata(Comparison one, String metadata) {
    return new Comparison(
        one.id(),
        one.prompt(),
        one.responseA(),
        one.responseB(),
        one.reference(),
        one.gold(),
        one.tests(),
        one.subset(),
        one.language(),
        metadata);
  }

  @Test
  void addsUpTheBenchmarks() {
    item("x", "llmbar-natural", "a", "b", Optional.of(GoldLabel.A), "m/n");
    judge("x", new Verdict.Prefers(Slot.A), 1, 0, List.of());
    item("y", "llmbar-natural", "a", "b", Optional.of(GoldLabel.A), "m/n");
    judge("y", new Verdict.Unparsed("?"), 0, 0, List.of());
    item("z", "mt-bench-hard", "a", "b", Optional.of(GoldLabel.B), "m/n");
    judge("z", new Verdict.Tie(), 0, 0, List.of());
    Seen seen = read(List.of());
    Board board = Board.of(seen.verdicts(), Optional.of(seen.texts()), seen.verdicts().gold());
    Board.Row row = board.rows().getFirst();
    assertThat(row.compatible()).isEqualTo(TiePolicy.COMPATIBLE_GENERATIVE);
    assertThat(row.strict()).isEqualTo(new Proportion(1, 2));
    // llmbar-natural weighs 100 and mt-bench-hard 37.
    assertThat(chatHard(row, TiePolicy.COMPATIBLE_GENERATIVE))
        .isCloseTo((100 * 0.75 + 37 * 0.5) / 137, within(1e-12));
    assertThat(chatHard(row, TiePolicy.STRICT)).isCloseTo(100.0 / 137, within(1e-12));
    Benchmarks.V1 score =
        Benchmarks.v1(row.subsets(), TiePolicy.STRICT, XsTestWeights.CURRENT).orElseThrow();
    assertThat(score.missing().get(Section.CHAT_HARD))
        .containsExactly(
            "llmbar-adver-neighbor",
            "llmbar-adver-GPTInst",
            "llmbar-adver-GPTOut",
            "llmbar-adver-manual");
    assertThat(score.missing()).containsKeys(Section.CHAT, Section.SAFETY, Section.REASONING);
  }

  private static double chatHard(Board.Row row, TiePolicy policy) {
    Benchmarks.V1 score = Benchmarks.v1(row.subsets(), policy, XsTestWeights.CURRENT).orElseThrow();
    assertThat(score.sections()).containsOnlyKeys(Section.CHAT_HARD);
    assertThat(score.overall().interval()).isPresent();
    return Objects.requireNonNull(score.sections().get(Section.CHAT_HARD)).value().orElseThrow();
  }

  @Test
  void putsPromptsWithManyResponsesTogetherAgain() {
    // Best of four: 3 against 1, 3 and 0, so that two share the best.
    pair("f1", "Factuality", 1, 2, 3, 1);
    pair("f1", "Factuality", 1, 3, 3, 3);
    pair("f1", "Factuality", 1, 4, 3, 0);
    for (int right = 1; right <= 3; right++) {
      for (int wrong = 4; wrong <= 6; wrong++) {
        pair("rm", "code", right, wrong, 10 - right, wrong == 4 ? 8 : 1);
      }
    }
    Seen seen = read(List.of());
    RewardBench2Score score = two(seen, TiePolicy.STRICT);
    assertThat(score.subsets()).containsOnlyKeys("Factuality");
    assertThat(Objects.requireNonNull(score.subsets().get("Factuality")).value()).hasValue(0.5);
    assertThat(score.overall().value()).isEmpty();
    // Rewards of the right ones 9, 8, 7; of the wrong ones 8, 1, 1.
    RmBenchScore rm = RmBenchScore.of(seen.verdicts(), seen.texts(), seen.judge()).orElseThrow();
    assertThat(rm.domains().get("code"))
        .isEqualTo(
            new RmBench(1, List.of(List.of(1L, 1L, 1L), List.of(0L, 1L, 1L), List.of(0L, 1L, 1L))));
    assertThat(rm.missing()).containsExactly("chat", "math", "safety");
  }

  private static RewardBench2Score two(Seen seen, TiePolicy policy) {
    return RewardBench2Score.of(seen.verdicts(), seen.texts(), seen.judge(), policy).orElseThrow();
  }

  @Test
  void refusesPromptsThatWereNotImportedWhole() {
    // What keeping only the first right response leaves: of 1, 2, 3 right ones one alone.
    pair("ref:0", "Ties", 1, 2, 5, 1);
    pair("ref:0", "Ties", 1, 3, 5, 1);
    pair("tied:0", "Ties", 1, 3, 5, 1);
    pair("tied:0", "Ties", 1, 4, 5, 1);
    pair("m", "Math", 1, 2, 5, 1);
    pair("rm", "chat", 1, 4, 5, 1);
    pair("rm", "chat", 1, 6, 5, 1);
    Seen seen = read(List.of());
    RewardBench2Score score = two(seen, TiePolicy.STRICT);
    assertThat(score.subsets()).isEmpty();
    assertThat(score.leftOut().count(LeftOut.Reason.RESPONSES_MISSING)).isEqualTo(2);
    RmBenchScore rm = RmBenchScore.of(seen.verdicts(), seen.texts(), seen.judge()).orElseThrow();
    assertThat(rm.domains()).isEmpty();
    assertThat(rm.overall().value()).isEmpty();
    assertThat(rm.leftOut().count(LeftOut.Reason.RESPONSES_MISSING)).isEqualTo(1);
  }

  @Test
  void aJudgeWithoutRewardsHasBestOfFourFromItsVerdicts() {
    verdict("f-1-2", "Focus", new Verdict.Prefers(Slot.A));
    verdict("f-1-3", "Focus", new Verdict.Tie());
    verdict("f-1-4", "Focus", new Verdict.Prefers(Slot.A));
    verdict("g-1-2", "Focus", new Verdict.Prefers(Slot.A));
    verdict("g-1-3", "Focus", new Verdict.Unparsed("?"));
    verdict("g-1-4", "Focus", new Verdict.Prefers(Slot.A));
    verdict("ref:1-1-2", "Ties", new Verdict.Prefers(Slot.A));
    verdict("tied:1-1-3", "Ties", new Verdict.Prefers(Slot.A));
    verdict("tied:1-2-3", "Ties", new Verdict.Prefers(Slot.A));
    Seen seen = read(List.of());
    RewardBench2Score strict = two(seen, TiePolicy.STRICT);
    // f shares the first place with one other.
    assertThat(focus(strict).value()).hasValue(0.5);
    assertThat(strict.failures()).isEqualTo(1);
    assertThat(strict.leftOut())
        .isEqualTo(
            LeftOut.of(LeftOut.Reason.UNSCORED, 1).and(LeftOut.of(LeftOut.Reason.NO_REWARDS, 1)));
    RewardBench2Score compatible = two(seen, TiePolicy.COMPATIBLE_GENERATIVE);
    assertThat(focus(compatible).value()).hasValue((0.5 + 0.25) / 2);
    assertThat(focus(two(seen, TiePolicy.COMPATIBLE_SCALAR)).value()).hasValue(0.25);
    assertThat(compatible.failures()).isEqualTo(1);
  }

  @Test
  void aJudgeWithoutRewardsHasNoTiesHoweverUnreadableItIs() {
    verdict("ref:1-1-2", "Ties", new Verdict.Unparsed("?"));
    verdict("tied:1-1-3", "Ties", new Verdict.Prefers(Slot.A));
    verdict("tied:1-2-3", "Ties", new Verdict.Prefers(Slot.A));
    Seen seen = read(List.of());
    for (TiePolicy policy : TiePolicy.values()) {
      RewardBench2Score score = two(seen, policy);
      assertThat(score.subsets()).as("%s", policy).isEmpty();
      assertThat(score.failures()).isZero();
      assertThat(score.leftOut()).isEqualTo(LeftOut.of(LeftOut.Reason.NO_REWARDS, 1));
    }
  }

  @Test
  void theIntervalOfTiesStaysWherePointsCanBe() {
    tie("1", 5);
    Estimate one = ties();
    assertThat(one.value().orElseThrow()).isGreaterThan(1);
    assertThat(one.interval().orElseThrow().low()).isBetween(0.1, 0.5);
    assertThat(one.interval().orElseThrow().high()).isBetween(1.0, 1.01);
    tie("2", 5);
    tie("3", 0);
    Estimate three = ties();
    assertThat(three.interval().orElseThrow().low()).isBetween(-0.01, 0.3);
    assertThat(three.interval().orElseThrow().high()).isBetween(0.9, 1.01);
  }

  @Test
  void countsAsCutOnlyPromptsOfABenchmark() {
    for (int wrong = 2; wrong <= 4; wrong++) {
      pair("own", "own", 1, wrong, 5, 1);
      pair("f", "Focus", 1, wrong, 5, 1);
      item("between" + wrong, "own", "a", "b", Optional.empty(), "m/n");
    }
    Seen seen = read(List.of());
    Looked odd =
        new Looked(seen.verdicts(), Optional.of(seen.texts()))
            .only(List.of(new Part("level", "1")));
    assertThat(odd.verdicts().rows()).isEqualTo(5);
    assertThat(odd.texts().orElseThrow().candidates().cut()).isEqualTo(1);
  }

  private Estimate ties() {
    RewardBench2Score score = two(read(List.of()), TiePolicy.STRICT);
    return Objects.requireNonNull(score.subsets().get("Ties"));
  }

  private void tie(String number, double right) {
    pair("ref:" + number, "Ties", 1, 2, right, 1);
    pair("tied:" + number, "Ties", 1, 3, right, 1);
    pair("tied:" + number, "Ties", 2, 3, right, 1);
  }

  @Test
  void sixResponsesOfWhichOneIsRightAreNoRmBench() {
    for (int wrong = 2; wrong <= 6; wrong++) {
      pair("best", "own", 1, wrong, 5, 1);
    }
    pair("cut", "own", 1, 2, 5, 1);
    pair("cut", "own", 1, 6, 5, 1);
    Seen seen = read(List.of());
    assertThat(RmBenchScore.of(seen.verdicts(), seen.texts(), seen.judge())).isEmpty();
  }

  private static Estimate focus(RewardBench2Score score) {
    return Objects.requireNonNull(score.subsets().get("Focus"));
  }

  private void verdict(String id, String subset, Verdict.MachineVerdict verdict) {
    item(id, subset, "good", "bad", Optional.of(GoldLabel.A), "m/n");
    judgments.add(
        new Judgment(
            id,
            "qwen-judge",
            RewardSystemKind.GENERATIVE,
            verdict,
            Optional.empty(),
            Assessment.NONE,
            Assessment.NONE,
            Optional.empty(),
            List.of(),
            Provenance.ofVersion("1"),
            Duration.ofMillis(1),
            Instant.EPOCH));
  }

  private void pair(String prompt, String subset, int right, int wrong, double good, double bad) {
    String id = prompt + "-" + right + "-" + wrong;
    item(id, subset, "good", "bad", Optional.of(GoldLabel.A), "m/n");
    judge(id, new Verdict.Prefers(Slot.A), good, bad, List.of());
  }

  @Test
  void ranksSourceModelsAndSaysWhenTheyCannotBeRanked() {
    for (int i = 0; i < 4; i++) {
      item("w" + i, "s", PLAIN, LIST, Optional.of(GoldLabel.A), "strong/weak");
    }
    Seen perfect = read(List.of());
    assertThat(
            SourceModels.of(perfect.verdicts(), perfect.texts(), perfect.verdicts().gold())
                .orElseThrow()
                .ranking())
        .isInstanceOf(Ranking.NotIdentifiable.class);
    candidates.clear();
    for (int i = 10; i < 12; i++) {
      item("w" + i, "s", PLAIN, LIST + i, Optional.of(GoldLabel.B), "strong/weak");
    }
    candidates.replaceAll(
        one ->
            new Candidate(
                one.comparison(), one.fingerprint().replace('0', 'f'), one.file(), one.line() + 9));
    Seen mixed = read(List.of());
    SourceModels models =
        SourceModels.of(mixed.verdicts(), mixed.texts(), mixed.verdicts().gold()).orElseThrow();
    assertThat(models.games()).isEqualTo(6);
    Ranking.Ranked ranked = (Ranking.Ranked) models.ranking();
    assertThat(ranked.players().getFirst().player()).isEqualTo("strong");
    // 4 to 2: 400 log10(2) apart.
    assertThat(ranked.players().getFirst().rating() - ranked.players().getLast().rating())
        .isCloseTo(400 * Math.log10(2), within(1e-6));
    assertThat(Objects.requireNonNull(models.winRates().get("strong")).raw().value().orElseThrow())
        .isCloseTo(4.0 / 6, within(1e-12));
  }

  @Test
  void comparesHumansWithHumans() {
    item("c1", "s", "a", "b", Optional.empty(), "m/n");
    item("c2", "s", "a", "b", Optional.empty(), "m/n");
    Seen seen =
        read(
            List.of(
                JudgedProject.decision("c1", "imported:eve", Verdict.prefers(Slot.A)),
                JudgedProject.decision("c2", "imported:eve", Verdict.prefers(Slot.A)),
                JudgedProject.decision("c1", "ann", Verdict.prefers(Slot.A)),
                JudgedProject.decision("c2", "ann", Verdict.prefers(Slot.B))));
    assertThat(seen.verdicts().annotators()).hasSize(1);
    Meeting meeting =
        Meeting.of(
            seen.verdicts(), seen.verdicts().people(), seen.verdicts().annotators().getFirst());
    assertThat(meeting.table().agreement()).isEqualTo(new Proportion(1, 2));
    HumanPanel panel =
        HumanPanel.of(seen.verdicts(), Optional.empty(), new VerdictColumn(Rater.judge("j")))
            .orElseThrow();
    assertThat(panel.humans()).hasSize(2);
    assertThat(panel.alpha().estimate().n()).isEqualTo(2);
    // Coincidences: o(A,A) 2, o(A,B) 2 of 4 labels, A three times: 1 − 3·2/(2·3) = 0.
    assertThat(panel.alpha().estimate().value().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(panel.leaveOneOut().humans().value()).hasValue(0.5);
    assertThat(panel.leaveOneOut().humans().n()).isEqualTo(4);
    assertThat(panel.altTest().tooFew()).containsExactly(0, 1);
  }
}
