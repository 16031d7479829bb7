package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Annotation;
import rewarddesk.model.Manner;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.ReviewPlan;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

/// A whole round of blind work in the real window, by its keys alone.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class BlindScreenTest {
  @TempDir Path folder;
  private ScreenFixture screen;

  @BeforeEach
  void open() throws Exception {
    Path file = DeskFixture.project(folder, DeskFixture.comparisons(4));
    try (var project = new SqliteProjectFiles().open(file)) {
      project.queue().adopt(new ReviewPlan(100, 0, 1));
    }
    screen = new ScreenFixture(DeskFixture.settings(), Place.REVIEW, ReviewController::new, file);
    screen.await(() -> curtain() && "Prompt · item 1".equals(title()));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void decideSeeKeepChangeAndTakeBack() throws Exception {
    screen.press(KeyCode.ENTER);
    assertThat(screen.text("status")).isEqualTo("Decide first: the curtain opens then");
    screen.press(KeyCode.E);
    screen.press(KeyCode.LEFT);
    screen.await(() -> !curtain() && confirm().getText().equals("Enter  keep A, go on"));
    assertThat(title()).isEqualTo("Prompt · item 1");
    screen.await(() -> status().startsWith("✓ saved before the reveal · item 1: A"));

    screen.press(KeyCode.ENTER);
    screen.await(() -> "Prompt · item 2".equals(title()) && curtain());
    screen.press(KeyCode.LEFT);
    screen.await(() -> !curtain());
    screen.press(KeyCode.RIGHT);
    screen.await(() -> "Prompt · item 3".equals(title()) && curtain());
    screen.await(() -> history("c2").size() == 2);
    assertThat(history("c2").getLast().manner())
        .isEqualTo(new Manner.AfterReveal(Verdict.prefers(Slot.A)));
    assertThat(history("c2").getLast().verdict()).isEqualTo(Verdict.prefers(Slot.B));

    screen.press(KeyCode.PAGE_UP);
    screen.await(() -> "Prompt · item 2".equals(title()) && !curtain());
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void oneKeyTurnsBlindModeOffAndOnForTheProject() throws Exception {
    ToggleButton blind = screen.find("blind", ToggleButton.class);
    assertThat(blind.isSelected()).isTrue();
    FxTestExtension.run(() -> shiftJ(KeyEvent.KEY_PRESSED));
    FxTestExtension.run(() -> shiftJ(KeyEvent.KEY_RELEASED));
    screen.await(() -> !curtain() && !blind.isSelected());
    assertThat(screen.text("status")).isEqualTo("Blind mode is off");
    screen.await(() -> plan().blindPercent() == 0);

    FxTestExtension.run(blind::fire);
    screen.await(() -> blind.isSelected() && plan().blindPercent() == 100);
    assertThat(screen.text("status"))
        .isEqualTo("Blind now, except where you have seen the verdict");
    assertThat(curtain()).as("what was seen cannot be unseen").isFalse();
    screen.press(KeyCode.LEFT);
    screen.await(() -> "Prompt · item 2".equals(title()) && curtain());
    screen.await(() -> history("c1").size() == 1);
    assertThat(history("c1").getFirst().manner()).isEqualTo(Manner.direct());
    assertThat(history("c1").getFirst().judgeVisible()).isTrue();
  }

  private void shiftJ(EventType<KeyEvent> type) {
    Event.fireEvent(
        screen.scene().getRoot(),
        new KeyEvent(type, "J", "J", KeyCode.J, true, false, false, false));
  }

  private ReviewPlan plan() {
    return screen.session().project().orElseThrow().queue().plan();
  }

  @Test
  void strengthAcceptabilityAndOwnWordsByKeys() throws Exception {
    screen.press(KeyCode.W);
    screen.press(KeyCode.W);
    screen.press(KeyCode.M);
    screen.await(() -> screen.find("own-critique-A", TextField.class).isFocused());
    TextField critique = screen.find("own-critique-A", TextField.class);
    FxTestExtension.run(() -> critique.setText("terse"));
    screen.press(KeyCode.DIGIT2);
    assertThat(screen.session().project().orElseThrow().decisions().counts().decided()).isZero();
    screen.press(KeyCode.ESCAPE);
    FxTestExtension.run(
        () ->
            screen.scene().getRoot().lookupAll(".rating-choice").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> "Your rating of A: 2".equals(button.getAccessibleText()))
                .forEach(ToggleButton::fire));
    screen.press(KeyCode.RIGHT);
    screen.press(KeyCode.RIGHT);
    assertThat(screen.text("weigh-said"))
        .isEqualTo("B, clearly — again says more, 1–4 or Enter saves.");
    assertThat(confirm().getText()).isEqualTo("Enter  save B");
    screen.press(KeyCode.DIGIT3);
    screen.await(() -> !curtain());
    screen.press(KeyCode.ENTER);
    screen.await(() -> "Prompt · item 2".equals(title()));

    screen.await(() -> history("c1").size() == 2);
    for (Annotation decision : history("c1")) {
      assertThat(decision.strength()).contains(Strength.CLEARLY);
      assertThat(decision.a().acceptable()).contains(false);
      assertThat(decision.b().acceptable()).contains(true);
      assertThat(decision.a().rating()).contains(new Rating(2));
      assertThat(decision.a().critique()).isEqualTo("terse");
      assertThat(decision.b().rating()).isEqualTo(Optional.empty());
    }
    assertThat(screen.find("own-critique-A", TextField.class).getText()).isEmpty();
  }

  private boolean curtain() {
    return screen.scene().lookup("#curtain") != null;
  }

  private Button confirm() {
    return (Button) screen.scene().lookup("#hint-CONFIRM");
  }

  private String status() throws Exception {
    return screen.text("status");
  }

  private String title() {
    return ((javafx.scene.control.Labeled) screen.scene().lookup(".prompt-title")).getText();
  }

  private List<Annotation> history(String id) {
    return screen.session().project().orElseThrow().decisions().history(id).stream()
        .map(Decision::annotation)
        .toList();
  }
}
