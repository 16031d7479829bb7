package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rewarddesk.model.Span;
import rewarddesk.ui.FxTestExtension;

@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class ResponsePaneTest {
  private static final String LONG =
      IntStream.range(0, 2000)
          .mapToObj(i -> "Paragraph number " + i + " says a little.")
          .collect(Collectors.joining("\n\n"));

  private ResponsePane left;
  private ResponsePane right;
  private Stage stage;

  @BeforeEach
  void openWindow() throws Exception {
    FxTestExtension.run(
        () -> {
          Theme.use(false);
          left = new ResponsePane();
          right = new ResponsePane();
          HBox.setHgrow(left, Priority.ALWAYS);
          HBox.setHgrow(right, Priority.ALWAYS);
          Scene scene = new Scene(new HBox(left, right), 900, 500);
          Theme.dress(scene);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    FxTestExtension.run(stage::hide);
  }

  @Test
  void onlyWhatIsInSightExistsAsNodes() throws Exception {
    show(left, LONG);
    assertThat(shownText(left)).startsWith("Paragraph number 0 ").doesNotContain("number 100 ");
    assertThat(FxTestExtension.call(() -> left.lookupAll(".block").size())).isLessThan(60);
  }

  @Test
  void whatIsMeasuredWithoutALayoutIsNotSeen() throws Exception {
    FxTestExtension.run(() -> stage.setHeight(200));
    show(left, LONG);
    String before = shownText(left);
    FxTestExtension.run(
        () -> left.getChildrenUnmodifiable().forEach(child -> child.prefHeight(217)));
    assertThat(shownText(left)).isEqualTo(before);
  }

  @Test
  void theEndAndTheStartAreReachedByKey() throws Exception {
    show(left, LONG);
    press(KeyCode.END);
    assertThat(shownText(left)).endsWith("Paragraph number 1999 says a little.");
    assertThat(left.scrollFractionProperty().get()).isEqualTo(1);
    press(KeyCode.HOME);
    assertThat(shownText(left)).startsWith("Paragraph number 0 ");
    assertThat(left.scrollFractionProperty().get()).isZero();
  }

  @Test
  void aPageDownLeavesNoLineOut() throws Exception {
    show(left, LONG);
    int lastBefore = lastNumber(shownText(left));
    press(KeyCode.PAGE_DOWN);
    assertThat(firstNumber(shownText(left))).isPositive().isLessThanOrEqualTo(lastBefore);
  }

  @Test
  void arrowKeysAndEnterAreLeftToTheScreen() throws Exception {
    show(left, LONG);
    for (KeyCode code : List.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.ENTER, KeyCode.S)) {
      KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
      boolean[] reached = {false};
      FxTestExtension.run(
          () -> {
            stage.getScene().setOnKeyPressed(seen -> reached[0] = true);
            left.fireEvent(event);
          });
      assertThat(reached[0]).as(code.getName()).isTrue();
    }
  }

  @Test
  void evidenceFarDownIsBroughtIntoSightAndMarked() throws Exception {
    show(left, LONG);
    int at = LONG.indexOf("number 1500");
    FxTestExtension.run(() -> left.setHighlights(List.of(new Span(at, at + 11))));
    FxTestExtension.frames(3);
    assertThat(shownText(left)).contains("Paragraph number 1500 ");
    assertThat(marks(left, "mark-evidence")).isEqualTo(1);
    FxTestExtension.run(() -> left.setHighlights(List.of()));
    FxTestExtension.frames(2);
    assertThat(marks(left, "mark-evidence")).isZero();
  }

  @Test
  void wordsAreFoundInAnyCaseOneAfterTheOther() throws Exception {
    show(left, LONG);
    assertThat(FxTestExtension.call(() -> left.find("NUMBER 19"))).isEqualTo(111);
    FxTestExtension.run(() -> left.showMatch(-1));
    FxTestExtension.frames(3);
    assertThat(FxTestExtension.<Integer>call(left::shownMatch)).isEqualTo(110);
    assertThat(shownText(left)).contains("Paragraph number 1999 ");
    assertThat(marks(left, "mark-found-here")).isEqualTo(1);
    assertThat(FxTestExtension.call(() -> left.find("not there"))).isZero();
    assertThat(FxTestExtension.<Integer>call(left::shownMatch)).isEqualTo(-1);
  }

  @Test
  void theRawViewShowsTheSignsOfTheMarkup() throws Exception {
    show(left, "# Title\n\nsome **strong** words");
    assertThat(shownText(left)).isEqualTo("Title\nsome strong words");
    FxTestExtension.run(() -> left.rawProperty().set(true));
    FxTestExtension.frames(2);
    assertThat(shownText(left)).isEqualTo("# Title\n\nsome **strong** words");
  }

  @Test
  void anotherTextStartsAtItsStartWithoutMarks() throws Exception {
    show(left, LONG);
    FxTestExtension.run(() -> left.find("Paragraph"));
    press(KeyCode.END);
    show(left, "short");
    assertThat(shownText(left)).isEqualTo("short");
    assertThat(marks(left, "mark-found")).isZero();
    assertThat(left.scrollFractionProperty().get()).isZero();
  }

  @Test
  void theOtherSideScrollsAlongUntilTheLinkIsTurnedOff() throws Exception {
    ScrollLink link = FxTestExtension.call(() -> new ScrollLink(left, right));
    show(left, LONG);
    show(right, LONG + "\n\n" + LONG);
    press(KeyCode.END);
    assertThat(right.scrollFractionProperty().get()).isEqualTo(1);
    FxTestExtension.run(() -> link.activeProperty().set(false));
    press(KeyCode.HOME);
    assertThat(right.scrollFractionProperty().get()).isEqualTo(1);
  }

  @Test
  void theWholeTextIsCopied() throws Exception {
    show(left, LONG);
    FxTestExtension.run(
        () ->
            left.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false)));
    assertThat(FxTestExtension.call(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(LONG);
  }

  @Test
  void theTextGrowsWithTheFontSize() throws Exception {
    show(left, LONG);
    int before = lastNumber(shownText(left));
    FxTestExtension.run(() -> left.fontSizeProperty().set(30));
    FxTestExtension.frames(3);
    assertThat(lastNumber(shownText(left))).isLessThan(before);
  }

  @Test
  void aShortPromptAsksForLittleRoom() throws Exception {
    show(left, "short");
    double small = FxTestExtension.call(() -> left.prefHeight(400));
    show(left, LONG);
    double large = FxTestExtension.call(() -> left.prefHeight(400));
    assertThat(small).isBetween(30.0, 80.0);
    assertThat(large).isBetween(400.0, 600.0);
  }

  private void show(ResponsePane pane, String text) throws Exception {
    FxTestExtension.run(() -> pane.setText(text));
    FxTestExtension.frames(3);
  }

  private void press(KeyCode code) throws Exception {
    FxTestExtension.run(
        () ->
            left.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    FxTestExtension.frames(3);
  }

  /// What stands in sight, block by block from top to bottom.
  private static String shownText(ResponsePane pane) throws Exception {
    return FxTestExtension.call(
        () ->
            pane.lookupAll(".block").stream()
                .filter(Node::isVisible)
                .sorted((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
                .map(block -> text((Parent) block))
                .collect(Collectors.joining("\n")));
  }

  private static String text(Parent parent) {
    StringBuilder text = new StringBuilder();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Text part) {
        text.append(part.getText());
      } else if (child instanceof Parent inner && child.isVisible()) {
        text.append(child instanceof Control ? "" : text(inner));
      }
    }
    return text.toString();
  }

  private static int marks(ResponsePane pane, String styleClass) throws Exception {
    return FxTestExtension.call(
        () ->
            (int)
                pane.lookupAll(".block").stream()
                    .filter(Node::isVisible)
                    .flatMap(block -> block.lookupAll("." + styleClass).stream())
                    .filter(node -> !((Path) node).getElements().isEmpty())
                    .count());
  }

  private static int firstNumber(String shown) {
    return Integer.parseInt(shown.split(" ", -1)[2]);
  }

  private static int lastNumber(String shown) {
    String[] lines = shown.split("\n", -1);
    return Integer.parseInt(lines[lines.length - 1].split(" ", -1)[2]);
  }
}
