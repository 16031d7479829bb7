package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rewarddesk.model.Assessment;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.model.Verdict;
import rewarddesk.ui.FxTestExtension;

/// What is beside the responses: verdict, ratings, rule rewards.
@ExtendWith(FxTestExtension.class)
class JudgePanelTest {
  private final Locale localeBefore = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(localeBefore);
  }

  @Test
  void aVerdictNamesTheSideAsItIsShown() throws Exception {
    assertThat(bar(new Verdict.Prefers(Slot.A), DisplayOrder.AS_STORED))
        .containsExactly("A", "A is better", "Built-in judge · margin 1.5", "A answers.");
    assertThat(bar(new Verdict.Prefers(Slot.A), DisplayOrder.SWAPPED))
        .startsWith("B", "B is better");
  }

  @Test
  void aFailureIsNeverATieAndHasNoMargin() throws Exception {
    assertThat(bar(new Verdict.Tie(), DisplayOrder.AS_STORED)).startsWith("=", "Tie");
    assertThat(bar(new Verdict.Failed("No connection."), DisplayOrder.AS_STORED))
        .containsExactly("!", "The judge failed on this item", "Built-in judge", "No connection.");
    assertThat(bar(new Verdict.Unparsed("Both are [[C]]"), DisplayOrder.AS_STORED))
        .containsExactly(
            "?",
            "No verdict could be read from the reply",
            "Built-in judge",
            "A answers.\nReply: Both are [[C]]");
  }

  @Test
  void aReaderHearsTheVerdictAndWhoGaveIt() throws Exception {
    VerdictBar bar = FxTestExtension.call(() -> new VerdictBar(id -> "Built-in judge"));
    FxTestExtension.run(() -> bar.setJudgment(judgment(new Verdict.Tie()), DisplayOrder.AS_STORED));
    assertThat(bar.getAccessibleText()).isEqualTo("Tie. Built-in judge · margin 1.5. A answers.");
    FxTestExtension.run(bar::clear);
    assertThat(bar.getAccessibleText()).startsWith("No judgment yet");
  }

  @Test
  void whoPointsAtTheJudgeIsToldWhatItRanOn() throws Exception {
    Judgment plain = judgment(new Verdict.Tie());
    Provenance ran =
        new Provenance(
            "test",
            Optional.empty(),
            Optional.empty(),
            Map.of(Provenance.RAN_ON, "cuda"),
            OptionalLong.empty());
    assertThat(tips(plain)).containsExactly("builtin");
    assertThat(tips(madeBy(ran, plain))).containsExactly("builtin, ran on CUDA");
  }

  private static List<String> tips(Judgment judgment) throws Exception {
    return FxTestExtension.call(
        () -> {
          VerdictBar bar = new VerdictBar(id -> "Built-in judge");
          bar.setJudgment(judgment, DisplayOrder.AS_STORED);
          return bar.lookupAll(".label").stream()
              .map(node -> ((Label) node).getTooltip())
              .filter(Objects::nonNull)
              .map(Tooltip::getText)
              .toList();
        });
  }

  private static Judgment madeBy(Provenance provenance, Judgment judgment) {
    return new Judgment(
        judgment.comparisonId(),
        judgment.judge(),
        judgment.kind(),
        judgment.verdict(),
        judgment.margin(),
        judgment.a(),
        judgment.b(),
        judgment.summary(),
        judgment.calls(),
        provenance,
        judgment.duration(),
        judgment.at());
  }

  @Test
  void aRatingIsANumberTooAndAMissingOneIsNotZero() throws Exception {
    RatingScale scale = FxTestExtension.call(RatingScale::new);
    FxTestExtension.run(
        () ->
            scale.setAssessment(
                Slot.B,
                new Assessment(
                    Optional.of(-0.25), Optional.of(new Rating(4)), Optional.of("Short."))));
    assertThat(scale.getAccessibleText()).isEqualTo("Response B. 4 / 5 · reward −0.25. Short.");
    FxTestExtension.run(() -> scale.setAssessment(Slot.A, Assessment.NONE));
    assertThat(scale.getAccessibleText()).startsWith("Response A. not rated");
  }

  @Test
  void whatAFocusedCritiqueQuotesIsToldToTheScreen() throws Exception {
    List<String> asked = new ArrayList<>();
    RatingScale scale = FxTestExtension.call(RatingScale::new);
    RatingScale other = FxTestExtension.call(RatingScale::new);
    Stage stage = FxTestExtension.call(() -> window(new VBox(other, scale)));
    FxTestExtension.run(
        () -> {
          scale.setOnQuotes((slot, quotes) -> asked.add(slot + " " + quotes));
          scale.setAssessment(
              Slot.B,
              new Assessment(
                  Optional.empty(), Optional.empty(), Optional.of("Says “in place” twice.")));
          scale.requestFocus();
          other.requestFocus();
        });
    assertThat(asked).containsExactly("B [in place]", "B []");
    FxTestExtension.run(stage::hide);
  }

  @Test
  void rulesStandSideBySideWithTheirTotals() throws Exception {
    RewardBreakdownView view = view();
    assertThat(labels(view))
        .containsExactlyInAnyOrder(
            "Rules",
            "A",
            "B",
            "Length",
            "+1",
            "−2",
            "my rule",
            "–",
            "+2",
            "Total",
            "1",
            "0",
            "Point at a step to see its evidence; a click holds it.");
  }

  @Test
  void theEvidenceOfAFocusedValueIsShownAndToldToTheScreen() throws Exception {
    RewardBreakdownView view = view();
    List<String> asked = new ArrayList<>();
    Stage stage = FxTestExtension.call(() -> window(view));
    FxTestExtension.run(
        () -> {
          view.setOnEvidence(
              (slot, reward) -> asked.add(slot + " " + reward.map(RuleReward::evidence)));
          cell(view, "my rule, Response A").requestFocus();
          cell(view, "Length, Response B").requestFocus();
        });
    FxTestExtension.frames(1);
    assertThat(asked).endsWith("B Optional[Far too long.]");
    assertThat(labels(view)).contains("B · Length: Far too long.");
    FxTestExtension.run(() -> cell(view, "my rule, Response A").requestFocus());
    assertThat(labels(view)).contains("A · my rule: Does not apply: no reference");
    FxTestExtension.run(stage::hide);
  }

  @Test
  void aClickHoldsTheEvidenceUntilTheNextOne() throws Exception {
    RewardBreakdownView view = view();
    List<String> asked = new ArrayList<>();
    Stage stage = FxTestExtension.call(() -> window(view));
    FxTestExtension.run(
        () -> {
          view.setOnEvidence(
              (slot, reward) -> asked.add(slot + " " + reward.map(RuleReward::name).orElse("-")));
          choose(view, "Length, Response B");
          cell(view, "my rule, Response B").requestFocus();
        });
    assertThat(labels(view)).contains("B · Length: Far too long.");
    FxTestExtension.run(() -> choose(view, "Length, Response B"));
    assertThat(asked).containsExactly("B length", "B -");
    FxTestExtension.run(stage::hide);
  }

  private static void choose(RewardBreakdownView view, String accessibleStart) {
    cell(view, accessibleStart).executeAccessibleAction(AccessibleAction.FIRE);
  }

  @Test
  void theNextEvidenceGoesThroughEveryStepWithAValueAndThenToNone() throws Exception {
    RewardBreakdownView view = view();
    List<String> asked = new ArrayList<>();
    FxTestExtension.run(
        () -> {
          view.setOnEvidence(
              (slot, reward) -> asked.add(slot + " " + reward.map(RuleReward::name).orElse("-")));
          for (int key = 0; key < 5; key++) {
            view.nextEvidence();
          }
        });
    assertThat(asked)
        .containsExactly("A length", "A -", "B length", "B -", "B my_rule", "B -", "A length");
  }

  @Test
  void whatIsStillBeingMeasuredIsNoZeroAndNoReason() throws Exception {
    RewardBreakdownView view = view();
    RewardBreakdown quick =
        new RewardBreakdown(List.of(rule("length", 2, new RuleReward.Scored(0.5), "Fits.")));
    FxTestExtension.run(
        () -> view.setBreakdowns(List.of("length", "refusal", "my_rule"), quick, quick));
    assertThat(labels(view))
        .contains("Being measured …")
        .contains("Refusal", "1 …")
        .doesNotContain("–");
  }

  @Test
  void theStepsOfAWaterfallAddUpToTheTotalsAndTheClipIsOneOfThem() {
    RewardBreakdown a =
        new RewardBreakdown(
            List.of(
                rule("length", 2, new RuleReward.Scored(0.75), ""),
                rule("math", 1, new RuleReward.Failed("No answer."), ""),
                rule("clip", 1, new RuleReward.Scored(-0.5), "")));
    RewardBreakdown b =
        new RewardBreakdown(List.of(rule("math", 1, new RuleReward.Scored(-1), "")));
    Waterfall waterfall = Waterfall.of(List.of("length", "math", "clip"), a, b);
    assertThat(waterfall.rows())
        .extracting(row -> row.a().before() + " " + row.a().after() + " | " + row.b().after())
        .containsExactly("0.0 1.5 | 0.0", "1.5 1.5 | -1.0", "1.5 1.0 | -1.0");
    assertThat(waterfall.totalA()).isEqualTo(a.total());
    assertThat(waterfall.totalB()).isEqualTo(b.total());
    assertThat(waterfall.scale()).isEqualTo(new WaterfallBar.Scale(-1, 1.5));
  }

  @Test
  void whatCanBePointedAtIsLargeEnough() throws Exception {
    RewardBreakdownView view = view();
    Stage stage = FxTestExtension.call(() -> window(view));
    FxTestExtension.frames(2);
    for (Node cell : view.lookupAll(".reward-cell")) {
      Bounds bounds = cell.getBoundsInLocal();
      assertThat(bounds.getHeight()).isGreaterThanOrEqualTo(24);
      assertThat(bounds.getWidth()).isGreaterThanOrEqualTo(24);
      assertThat(((Region) cell).isFocusTraversable()).isTrue();
    }
    FxTestExtension.run(stage::hide);
  }

  private static RewardBreakdownView view() throws Exception {
    RewardBreakdown a =
        new RewardBreakdown(
            List.of(
                rule("length", 2, new RuleReward.Scored(0.5), "Fits."),
                rule("my_rule", 1, new RuleReward.NotApplicable("no reference"), "")));
    RewardBreakdown b =
        new RewardBreakdown(
            List.of(
                rule("length", 2, new RuleReward.Scored(-1), "Far too long."),
                rule("my_rule", 1, new RuleReward.Scored(2), "Twice right.")));
    return FxTestExtension.call(
        () -> {
          RewardBreakdownView view = new RewardBreakdownView();
          view.setBreakdowns(b, a);
          view.setBreakdowns(a, b);
          return view;
        });
  }

  private static RuleReward rule(
      String name, double weight, RuleReward.Outcome outcome, String evidence) {
    return new RuleReward(name, weight, outcome, evidence, List.of(new Span(0, 1)));
  }

  private static Stage window(Parent view) {
    Theme.use(false);
    Scene scene = new Scene(view, 320, 300);
    Theme.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private static Node cell(RewardBreakdownView view, String accessibleStart) {
    return view.lookupAll(".reward-cell").stream()
        .filter(node -> node.getAccessibleText().startsWith(accessibleStart))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> bar(Verdict.MachineVerdict verdict, DisplayOrder order)
      throws Exception {
    return FxTestExtension.call(
        () -> {
          VerdictBar bar = new VerdictBar(id -> "Built-in judge");
          bar.setJudgment(judgment(verdict), order);
          return labels(bar);
        });
  }

  private static List<String> labels(Parent parent) {
    return parent.lookupAll("*").stream()
        .filter(node -> node instanceof Labeled)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toList());
  }

  private static Judgment judgment(Verdict.MachineVerdict verdict) {
    return new Judgment(
        "c1",
        "builtin",
        RewardSystemKind.RULE,
        verdict,
        Optional.of(1.5),
        Assessment.NONE,
        Assessment.NONE,
        Optional.of("A answers."),
        List.of(),
        Provenance.ofVersion("1"),
        Duration.ZERO,
        Instant.EPOCH);
  }
}
