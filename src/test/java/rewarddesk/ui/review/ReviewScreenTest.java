package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.Project;
import rewarddesk.ui.AccessibleNames;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DeskWindow;
import rewarddesk.ui.FxTasks;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;

/// The real window on a real project, driven by its keys.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class ReviewScreenTest {
  private static final int PATIENCE_FRAMES = 600;

  @TempDir Path folder;
  private FxTasks tasks;
  private Session session;
  private Stage stage;
  private DeskWindow window;

  @BeforeEach
  void open() throws Exception {
    Path file = DeskFixture.project(folder, DeskFixture.comparisons(6));
    tasks = new FxTasks();
    FxTestExtension.run(
        () -> {
          session = new Session(DeskFixture.services(DeskFixture.settings()), tasks);
          stage = new Stage();
          window = new DeskWindow(stage, session, Map.of(Place.REVIEW, ReviewController::new));
          window.show(Optional.of(file));
        });
    await(() -> confirm() != null && confirm().getText().contains("B"));
    FxTestExtension.frames(1);
  }

  @AfterEach
  void close() throws Exception {
    FxTestExtension.run(
        () -> {
          window.close();
          stage.close();
        });
    tasks.close();
  }

  @Test
  void oneHandDecidesItemAfterItem() throws Exception {
    for (KeyCode key :
        List.of(KeyCode.ENTER, KeyCode.LEFT, KeyCode.T, KeyCode.X, KeyCode.S, KeyCode.DIGIT2)) {
      type(key);
      FxTestExtension.frames(2);
    }
    await(() -> session.project().orElseThrow().decisions().counts().open() == 0);

    assertThat(verdicts()).containsExactly("B", "A", "tie", "both_bad", "skip", "B");
    await(() -> scene().lookup("#finished").isVisible());
  }

  @Test
  void aKeyThatIsHeldDownCountsOnce() throws Exception {
    for (int repeat = 0; repeat < 5; repeat++) {
      fire(KeyEvent.KEY_PRESSED, KeyCode.LEFT, false);
      FxTestExtension.frames(2);
    }
    fire(KeyEvent.KEY_RELEASED, KeyCode.LEFT, false);
    await(() -> status().contains("saved"));
    assertThat(verdicts()).containsExactly("A");
  }

  @Test
  void theKeyThatOpensTheNoteIsNotWrittenIntoIt() throws Exception {
    fire(KeyEvent.KEY_PRESSED, KeyCode.N, false);
    character("n");
    fire(KeyEvent.KEY_PRESSED, KeyCode.N, false);
    character("n");
    fire(KeyEvent.KEY_RELEASED, KeyCode.N, false);
    fire(KeyEvent.KEY_PRESSED, KeyCode.N, false);
    character("n");
    fire(KeyEvent.KEY_RELEASED, KeyCode.N, false);

    assertThat(FxTestExtension.call(() -> ((TextField) scene().lookup("#note")).getText()))
        .isEqualTo("n");
  }

  @Test
  void theNoteFieldKeepsItsKeysUntilEscape() throws Exception {
    type(KeyCode.N);
    TextField note = FxTestExtension.call(() -> (TextField) scene().lookup("#note"));
    assertThat(FxTestExtension.call(note::isFocused)).isTrue();
    type(KeyCode.X);
    type(KeyCode.A);
    FxTestExtension.run(() -> note.setText("x a"));
    assertThat(verdicts()).isEmpty();

    type(KeyCode.ESCAPE);
    type(KeyCode.DOWN);
    await(() -> status().contains("saved"));
    assertThat(project().comparisons().at(1).orElseThrow().decision().orElseThrow().annotation())
        .extracting(annotation -> annotation.verdict().word(), annotation -> annotation.note())
        .containsExactly("tie", "x a");
  }

  @Test
  void undoShowsTheItemAgain() throws Exception {
    type(KeyCode.LEFT);
    await(() -> status().contains("saved"));
    fire(KeyEvent.KEY_PRESSED, KeyCode.Z, true);
    fire(KeyEvent.KEY_RELEASED, KeyCode.Z, true);
    await(() -> status().equals("✓ item 1 is open again"));
    assertThat(verdicts()).isEmpty();
  }

  @Test
  void theKeySheetIsAKeyAway() throws Exception {
    Node sheet = scene().lookup("#keySheetPlace");
    assertThat(sheet.isVisible()).isFalse();
    type(KeyCode.F1);
    assertThat(sheet.isVisible()).isTrue();
    type(KeyCode.F1);
    assertThat(sheet.isVisible()).isFalse();
    type(KeyCode.F1);
    type(KeyCode.ESCAPE);
    assertThat(sheet.isVisible()).isFalse();
  }

  @Test
  void whileTheKeySheetIsOpenAKeyClosesItAndDecidesNothing() throws Exception {
    Node sheet = scene().lookup("#keySheetPlace");
    for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.ENTER, KeyCode.X, KeyCode.S, KeyCode.N)) {
      type(KeyCode.F1);
      assertThat(sheet.isVisible()).isTrue();
      fire(KeyEvent.KEY_PRESSED, key, false);
      assertThat(sheet.isVisible()).as(key + " closes the sheet").isFalse();
      fire(KeyEvent.KEY_PRESSED, key, false);
      fire(KeyEvent.KEY_RELEASED, key, false);
    }
    FxTestExtension.frames(3);
    assertThat(verdicts()).isEmpty();

    type(KeyCode.LEFT);
    await(() -> status().contains("saved"));
    assertThat(verdicts()).containsExactly("A");
  }

  @Test
  void wordsAreFoundInBothResponsesOneAfterAnother() throws Exception {
    press(KeyCode.F, true);
    TextField find = FxTestExtension.call(() -> (TextField) scene().lookup("#find"));
    assertThat(FxTestExtension.call(find::isFocused)).isTrue();
    FxTestExtension.run(() -> find.setText("ANSWER"));
    assertThat(places()).isEqualTo("1 of 2 · A 1 · B 1");
    type(KeyCode.ENTER);
    assertThat(places()).isEqualTo("2 of 2 · A 1 · B 1");
    type(KeyCode.ENTER);
    assertThat(places()).isEqualTo("1 of 2 · A 1 · B 1");
    fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false, true);
    assertThat(places()).isEqualTo("2 of 2 · A 1 · B 1");
    FxTestExtension.run(() -> find.setText("nowhere"));
    assertThat(places()).isEqualTo("not found");
    type(KeyCode.A);
    assertThat(verdicts()).isEmpty();

    type(KeyCode.ESCAPE);
    assertThat(FxTestExtension.call(() -> find.getParent().isVisible())).isFalse();
    type(KeyCode.LEFT);
    await(() -> status().contains("saved"));
    assertThat(verdicts()).containsExactly("A");
  }

  @Test
  void everyControlHasAName() throws Exception {
    assertThat(FxTestExtension.call(() -> AccessibleNames.missing(scene().getRoot()))).isEmpty();
  }

  private List<String> verdicts() {
    return LongStream.rangeClosed(1, 6)
        .mapToObj(ordinal -> project().comparisons().at(ordinal).orElseThrow())
        .flatMap(item -> item.decision().stream())
        .map(decision -> decision.annotation().verdict().word())
        .toList();
  }

  private Project project() {
    return session.project().orElseThrow();
  }

  private Scene scene() {
    return stage.getScene();
  }

  private Button confirm() {
    return (Button) scene().lookup("#hint-CONFIRM");
  }

  private String status() {
    return ((Label) scene().lookup("#status")).getText();
  }

  private void type(KeyCode key) throws Exception {
    fire(KeyEvent.KEY_PRESSED, key, false);
    fire(KeyEvent.KEY_RELEASED, key, false);
  }

  private void press(KeyCode key, boolean control) throws Exception {
    fire(KeyEvent.KEY_PRESSED, key, control);
    fire(KeyEvent.KEY_RELEASED, key, control);
  }

  private String places() throws Exception {
    return FxTestExtension.call(() -> ((Label) scene().lookup("#findPlaces")).getText());
  }

  private void character(String typed) throws Exception {
    FxTestExtension.run(
        () ->
            Event.fireEvent(
                scene().getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false)));
  }

  private void fire(javafx.event.EventType<KeyEvent> type, KeyCode key, boolean control)
      throws Exception {
    fire(type, key, control, false);
  }

  private void fire(
      javafx.event.EventType<KeyEvent> type, KeyCode key, boolean control, boolean shift)
      throws Exception {
    FxTestExtension.run(
        () -> {
          Node focus = scene().getFocusOwner();
          Event.fireEvent(
              focus == null ? scene().getRoot() : focus,
              new KeyEvent(type, "", "", key, shift, control, false, false));
        });
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (int frame = 0; frame < PATIENCE_FRAMES; frame++) {
      if (FxTestExtension.call(condition)) {
        return;
      }
      FxTestExtension.frames(1);
    }
    assertThat(FxTestExtension.call(condition)).as("came in time").isTrue();
  }
}
