package rewarddesk.ui.control;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Shows some lines of a program; over the first ones stand the language and a button to copy the
/// whole program.
final class CodeView extends VBox {
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
  private static final int TAB = 4;

  private final Label language = new Label();
  private final Button copy = new Button();
  private final HBox head = new HBox();
  private final RunFlow lines = new RunFlow();
  private final PauseTransition copied = new PauseTransition(Duration.seconds(2));
  private String whole = "";

  CodeView() {
    getStyleClass().add("code-view");
    language.getStyleClass().add("code-language");
    copy.getStyleClass().addAll("flat", "small", "code-copy");
    copy.setOnAction(event -> copyWhole());
    copied.setOnFinished(event -> copy.setText(ControlTexts.get("copy")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head.getStyleClass().add("code-head");
    head.getChildren().addAll(language, space, copy);
    lines.getStyleClass().add("code-lines");
    lines.setTabSize(TAB);
    getChildren().addAll(head, lines);
  }

  void show(Block.Code code, Marks marks) {
    whole = code.whole();
    language.setText(code.language());
    copied.stop();
    copy.setText(ControlTexts.get("copy"));
    copy.setAccessibleText(ControlTexts.get("copy.code"));
    head.setVisible(code.first());
    head.setManaged(code.first());
    pseudoClassStateChanged(FIRST, code.first());
    pseudoClassStateChanged(LAST, code.last());
    lines.show(List.of(code.run()), marks);
  }

  private void copyWhole() {
    ClipboardContent content = new ClipboardContent();
    content.putString(whole);
    Clipboard.getSystemClipboard().setContent(content);
    copy.setText(ControlTexts.get("copied"));
    copied.playFromStart();
  }
}
