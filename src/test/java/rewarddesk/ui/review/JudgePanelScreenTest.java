package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Message;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Project;
import rewarddesk.settings.Settings;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;
import rewarddesk.ui.control.ResponsePane;

/// What stands beside the responses and above them, on the real screen.
@ExtendWith(FxTestExtension.class)
class JudgePanelScreenTest {
  private static final String JUDGE = "ollama:qwen3:8b";
  private static final String LONG =
      IntStream.range(0, 300)
          .mapToObj(number -> "Paragraph **number " + number + "** says little.")
          .collect(Collectors.joining("\n\n"));
  private static final Content PROMPT =
      new Content.Messages(
          List.of(
              new Message(Role.SYSTEM, "You sell board games."),
              new Message(Role.USER, "Hello"),
              new Message(Role.ASSISTANT, "How can I help?"),
              new Message(Role.USER, "Where is my parcel?")));
  private static final Comparison COMPARISON =
      Comparison.of(
          "c1",
          PROMPT,
          Response.of("I am sorry, I cannot help with that."),
          Response.of(LONG + "\n\nThe needle."));

  @TempDir Path folder;

  @Test
  void pointingAtARuleMarksItsEvidenceInTheRenderedResponse() throws Exception {
    try (ScreenFixture screen = open(DeskFixture.settings(), Optional.empty())) {
      Node cell = cell(screen, "Refusal, Response A");
      assertThat(marks(screen, "a")).isZero();
      FxTestExtension.run(cell::requestFocus);
      FxTestExtension.frames(3);
      assertThat(marks(screen, "a")).isPositive();
      assertThat(marks(screen, "b")).isZero();
    }
  }

  @Test
  void aCritiqueLeadsToWhatItQuotes() throws Exception {
    Judgment judged =
        judgment(new Verdict.Prefers(Slot.B), "Hides “The needle.” at its very end.", List.of());
    try (ScreenFixture screen =
        open(DeskFixture.settings().withJudge(JUDGE), Optional.of(judged))) {
      assertThat(shownTexts(screen)).doesNotContain("The needle.");
      List<Node> critiques =
          FxTestExtension.call(
              () -> List.copyOf(screen.scene().getRoot().lookupAll(".rating-scale")));
      FxTestExtension.run(() -> critiques.getLast().requestFocus());
      FxTestExtension.frames(4);
      assertThat(marks(screen, "b")).isPositive();
      assertThat(shownTexts(screen)).contains("The needle.");
    }
  }

  @Test
  void aReplyWithoutAVerdictIsShownAsItCame() throws Exception {
    String reply = "שלום, both are fine, I think.";
    Judgment unparsed =
        judgment(
            new Verdict.Unparsed(reply),
            "Fine.",
            List.of(
                new JudgeCall(
                    "pairwise", DisplayOrder.AS_STORED, "unparsed: no verdict in it", reply)));
    try (ScreenFixture screen =
        open(DeskFixture.settings().withJudge(JUDGE), Optional.of(unparsed))) {
      TitledPane fold =
          FxTestExtension.call(() -> (TitledPane) screen.scene().lookup(".titled-pane"));
      assertThat(FxTestExtension.<Boolean>call(fold::isExpanded)).isTrue();
      ResponsePane raw =
          FxTestExtension.call(() -> (ResponsePane) fold.getContent().lookup(".response-pane"));
      assertThat(FxTestExtension.<String>call(raw::getText)).isEqualTo(reply);
      assertThat(FxTestExtension.call(() -> labels(screen)))
          .contains("[Which is better?] read as: unparsed: no verdict in it")
          .contains(
              "No verdict could be read from the reply", "Why in words.", "qwen3:8b on Ollama");
      Label source = FxTestExtension.call(() -> (Label) screen.scene().lookup(".verdict-source"));
      assertThat(FxTestExtension.<String>call(() -> source.getTooltip().getText()))
          .isEqualTo(JUDGE);
      assertThat(screen.find("hint-CONFIRM", Button.class).isDisabled()).isTrue();

      screen.click("judge-again");
      screen.await(
          () -> labels(screen).contains("No server answers. Start Ollama, then try again."));
    }
  }

  @Test
  void blindWorkIsAClosedCurtainUntilItIsDrawn() throws Exception {
    try (ScreenFixture screen =
        open(DeskFixture.settings().withJudgeVisible(false), Optional.empty())) {
      assertThat(FxTestExtension.call(() -> labels(screen)))
          .contains("Decide first")
          .doesNotContain("B is better", "Rules");
      screen.click("judge-show");
      assertThat(FxTestExtension.call(() -> labels(screen)))
          .contains("B is better", "Rules")
          .doesNotContain("Decide first");
      assertThat(screen.session().settings().judgeVisible()).isTrue();
    }
  }

  @Test
  void theSystemMessageIsNamedAndEarlierTurnsUnfoldAboveTheQuestion() throws Exception {
    try (ScreenFixture screen = open(DeskFixture.settings(), Optional.empty())) {
      assertThat(screen.text("system")).isEqualTo("System: You sell board games.");
      assertThat(screen.text("earlier")).isEqualTo("▸ System message, 2 earlier turns");
      assertThat(shownTexts(screen)).contains("Where is my parcel?").doesNotContain("Hello");

      FxTestExtension.run(() -> screen.find("earlier", ToggleButton.class).fire());
      FxTestExtension.frames(3);
      assertThat(screen.text("earlier")).startsWith("▾");
      assertThat(shownTexts(screen))
          .contains("Where is my parcel?", "Hello", "You sell board games.", "System");
    }
  }

  private ScreenFixture open(Settings settings, Optional<Judgment> judged) throws Exception {
    Path file = DeskFixture.project(folder, List.of(COMPARISON));
    try (Project project = new SqliteProjectFiles().open(file)) {
      project.judgments().addAll(judged.stream().toList());
    }
    ScreenFixture screen = new ScreenFixture(settings, Place.REVIEW, ReviewController::new, file);
    screen.await(() -> labels(screen).stream().anyMatch(JudgePanelScreenTest::saysSomething));
    return screen;
  }

  private static boolean saysSomething(String label) {
    return label.endsWith("is better")
        || label.startsWith("No verdict")
        || label.equals("Decide first");
  }

  private static List<String> labels(ScreenFixture screen) {
    return screen.scene().getRoot().lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static Node cell(ScreenFixture screen, String start) throws Exception {
    return FxTestExtension.call(
        () ->
            screen.scene().getRoot().lookupAll(".reward-cell").stream()
                .filter(node -> node.getAccessibleText().startsWith(start))
                .findFirst()
                .orElseThrow());
  }

  private static long marks(ScreenFixture screen, String side) throws Exception {
    return FxTestExtension.call(
        () ->
            screen.scene().getRoot().lookupAll(".side-" + side + " .mark-evidence").stream()
                .filter(
                    mark ->
                        isSeen(mark) && !((javafx.scene.shape.Path) mark).getElements().isEmpty())
                .count());
  }

  private static String shownTexts(ScreenFixture screen) throws Exception {
    return FxTestExtension.call(
        () ->
            screen.scene().getRoot().lookupAll(".run").stream()
                .filter(JudgePanelScreenTest::isSeen)
                .map(node -> ((javafx.scene.text.Text) node).getText())
                .collect(Collectors.joining(" ")));
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static Judgment judgment(
      Verdict.MachineVerdict verdict, String critiqueB, List<JudgeCall> calls) {
    return new Judgment(
        "c1",
        JUDGE,
        RewardSystemKind.GENERATIVE,
        verdict,
        Optional.empty(),
        new Assessment(Optional.empty(), Optional.of(new Rating(2)), Optional.of("Refuses.")),
        new Assessment(Optional.empty(), Optional.of(new Rating(4)), Optional.of(critiqueB)),
        Optional.of("Why in words."),
        calls,
        Provenance.ofVersion("1"),
        Duration.ZERO,
        Instant.EPOCH);
  }
}
