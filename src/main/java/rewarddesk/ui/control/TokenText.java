package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import rewarddesk.reward.trial.Reading;

/// A text as a model read it, token by token. Special tokens stand in a frame. Where a language
/// model's tokens were counted, a solid line below one says that it raises the reward, a dotted one
/// that it lowers it, and both are stronger the more it counts. What a token holds is told below
/// the text, for the one under the mouse or the one chosen with the left and right arrow keys.
public final class TokenText extends VBox {
  private static final double GAP = 4;
  private static final double LINE = 30;
  private static final double LEAST_HEIGHT = 64;
  private static final double MOST_HEIGHT = 300;

  /// What fits on a line at common widths; a line may wrap.
  private static final int TOKENS_IN_A_LINE = 96;

  private final ListView<List<Placed>> lines = new ListView<>();
  private final Label about = new Label();
  private List<Reading.Piece> pieces = List.of();
  private double most = 1;
  private int current = -1;

  /// A token with its number in the text, from 0.
  record Placed(int number, Reading.Piece piece) {}

  public TokenText() {
    super(GAP);
    getStyleClass().add("token-text");
    lines.setCellFactory(list -> new TokenLine(this));
    lines.setAccessibleText(ControlTexts.get("tokens"));
    lines.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    about.getStyleClass().add("token-about");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(lines, about);
  }

  /// Shows another text.
  public void show(Reading reading) {
    pieces = reading.pieces();
    most =
        pieces.stream()
            .filter(piece -> piece.likelihood().isCounted())
            .mapToDouble(piece -> Math.abs(piece.likelihood().contribution().getAsDouble()))
            .max()
            .orElse(1);
    current = -1;
    List<List<Placed>> split = split(pieces);
    lines.getItems().setAll(split);
    lines.setPrefHeight(Math.clamp(split.size() * LINE * 2, LEAST_HEIGHT, MOST_HEIGHT));
    about.setText(ControlTexts.get("tokens.hint"));
  }

  private static List<List<Placed>> split(List<Reading.Piece> pieces) {
    List<List<Placed>> lines = new ArrayList<>();
    List<Placed> line = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      line.add(new Placed(i, pieces.get(i)));
      if (line.size() == TOKENS_IN_A_LINE || pieces.get(i).text().contains("\n")) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private void key(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (step != 0 && !pieces.isEmpty()) {
      choose(Math.clamp(current + step, 0, pieces.size() - 1));
      lines.refresh();
      lines.scrollTo(lineOf(current));
      event.consume();
    }
  }

  private int lineOf(int number) {
    List<List<Placed>> all = lines.getItems();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getLast().number() >= number) {
        return i;
      }
    }
    return 0;
  }

  /// Tells about a token.
  void choose(int number) {
    current = number;
    about.setText(RightToLeft.guarded(TokenWords.about(number, pieces.get(number))));
  }

  boolean isCurrent(int number) {
    return number == current;
  }

  /// The largest contribution of the text, against which the others are drawn.
  double most() {
    return most;
  }
}
