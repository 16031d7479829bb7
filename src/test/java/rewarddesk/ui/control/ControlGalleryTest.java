package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import rewarddesk.ui.Screenshot;

/// All controls together in both themes and both languages, with pictures to look at in
/// `target/screenshots`.
@ExtendWith(FxTestExtension.class)
class ControlGalleryTest {
  private static final String MARKDOWN =
      """
      # Sorting in Python

      Use `sorted()` for a **new list** and *in-place* `list.sort()` otherwise. See the
      [documentation](https://docs.python.org/3/howto/sorting.html) or ~~guess~~.

      ## Steps

      1. Collect the values
         - numbers
         - strings with a rather long explanation that has to wrap onto a second line of text
           - third level
      2. Sort them
      10. 中文编号：排序之后再输出结果

      > A quotation over
      > two lines.
      >
      > > nested

      ```python
      def sort(values: list[int]) -> list[int]:
          \"""返回排序后的列表\"""
          return sorted(values, key=lambda v: -v)
      ```

      | Method | In place | Cost |
      |:-------|:--------:|-----:|
      | `sorted` | no | O(n log n) |
      | `list.sort` | yes, and it returns `None` | O(n log n) |

      ---

      ![a cat](https://example.org/cat.png) <script>alert(1)</script>

      <div onclick="x">raw html</div>

      مرحبا بالعالم، هذا نص من اليمين إلى اليسار.
      """;
  private static final String CHINESE =
      """
      ## 水的沸点

      在**标准大气压**下，水的沸点是 100 摄氏度。海拔越高，气压越低，沸点也就越低；例如在拉萨，水大约在 87 摄氏度沸腾。

      - 第一点：气压决定沸点
      - 第二点：*杂质*会使沸点升高

      `print("你好")` 会输出“你好”。
      """;

  @ParameterizedTest
  @CsvSource({"light, en", "dark, en", "light, zh", "dark, zh"})
  void everythingIsLaidOut(String theme, String language) throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      Stage stage = FxTestExtension.call(() -> window(theme.equals("dark")));
      FxTestExtension.frames(5);
      Path file = Screenshot.save(stage.getScene(), "controls-" + theme + "-" + language);
      FxTestExtension.run(stage::hide);
      assertThat(Files.size(file)).isGreaterThan(10_000);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Stage window(boolean dark) {
    Theme.use(dark);
    ResponsePane left = new ResponsePane();
    left.setText(MARKDOWN);
    left.setHighlights(List.of(new Span(25, 60)));
    ResponsePane right = new ResponsePane();
    right.setText(CHINESE);
    WordDiff diff = WordDiff.between(CHINESE, CHINESE.replace("拉萨", "昆明"));
    right.setDifferences(diff.onlyInA());
    right.find("沸点");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(320);
    right.setPrefWidth(200);
    VBox panel = panel();
    Scene scene = new Scene(new HBox(left, right, panel), 1000, 980);
    Theme.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private static VBox panel() {
    VerdictBar bar = new VerdictBar(id -> id);
    bar.setJudgment(
        judgment(new Verdict.Prefers(Slot.B), Optional.of("B answers; A repeats itself.")),
        DisplayOrder.AS_STORED);
    VerdictBar unparsed = new VerdictBar(id -> id);
    unparsed.setJudgment(
        judgment(new Verdict.Unparsed("I think both [[C]]"), Optional.empty()),
        DisplayOrder.AS_STORED);
    VerdictBar failed = new VerdictBar(id -> id);
    failed.setJudgment(
        judgment(new Verdict.Failed("The server closed the connection."), Optional.empty()),
        DisplayOrder.AS_STORED);
    VerdictBar tie = new VerdictBar(id -> id);
    tie.setJudgment(judgment(new Verdict.Tie(), Optional.empty()), DisplayOrder.SWAPPED);
    RatingScale ratingA = new RatingScale();
    ratingA.setAssessment(
        Slot.A,
        new Assessment(
            Optional.of(-0.31),
            Optional.of(new Rating(2)),
            Optional.of("Says “in place” twice and never answers. 没有回答问题。")));
    RatingScale ratingB = new RatingScale();
    ratingB.setAssessment(Slot.B, Assessment.NONE);
    RewardBreakdownView rules = new RewardBreakdownView();
    rules.setBreakdowns(
        breakdown(0.5, -0.12), breakdown(1, new RuleReward.NotApplicable("no reference answer")));
    VBox panel =
        new VBox(14, bar, unparsed, failed, tie, ratingA, ratingB, rules, new Button("OK"));
    panel.setPadding(new Insets(12));
    panel.setMinWidth(320);
    panel.setMaxWidth(320);
    return panel;
  }

  private static Judgment judgment(Verdict.MachineVerdict verdict, Optional<String> summary) {
    return new Judgment(
        "c1",
        "builtin",
        RewardSystemKind.RULE,
        verdict,
        Optional.of(1.42),
        Assessment.NONE,
        Assessment.NONE,
        summary,
        List.of(),
        Provenance.ofVersion("1"),
        Duration.ZERO,
        Instant.EPOCH);
  }

  private static RewardBreakdown breakdown(double format, double repetition) {
    return breakdown(format, new RuleReward.Scored(repetition));
  }

  private static RewardBreakdown breakdown(double format, RuleReward.Outcome second) {
    return new RewardBreakdown(
        List.of(
            new RuleReward(
                "format", 1, new RuleReward.Scored(format), "2 of 3 parts are there.", List.of()),
            new RuleReward("repetition", 0.5, second, "3 sentences repeat.", List.of()),
            new RuleReward(
                "chinese_share", 0.5, new RuleReward.Scored(0), "No Chinese.", List.of())));
  }
}
