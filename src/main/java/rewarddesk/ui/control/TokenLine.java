package rewarddesk.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import rewarddesk.reward.trial.Reading;

/// Some tokens in a row, each a box of its own.
final class TokenLine extends ListCell<List<TokenText.Placed>> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double ROW_GAP = 3;
  private static final int STRENGTHS = 3;

  private final TokenText text;
  private final FlowPane flow = new FlowPane(0, ROW_GAP);

  TokenLine(TokenText text) {
    this.text = text;
    flow.prefWrapLengthProperty().bind(text.widthProperty().subtract(40));
    flow.setPrefWidth(0);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable List<TokenText.Placed> tokens, boolean empty) {
    super.updateItem(tokens, empty);
    if (empty || tokens == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    flow.getChildren().setAll(tokens.stream().map(this::box).toList());
    setAccessibleText(
        tokens.stream().map(one -> TokenWords.shown(one.piece())).collect(Collectors.joining()));
    setGraphic(flow);
  }

  private Label box(TokenText.Placed token) {
    Label box = new Label(TokenWords.shown(token.piece()));
    box.getStyleClass().setAll("token", style(token.piece()));
    box.pseudoClassStateChanged(CURRENT, text.isCurrent(token.number()));
    box.setOnMouseEntered(
        event -> {
          text.choose(token.number());
          if (box.getTooltip() == null) {
            box.setTooltip(new Tooltip(TokenWords.about(token.number(), token.piece())));
          }
        });
    return box;
  }

  private String style(Reading.Piece piece) {
    if (piece.likelihood().isCounted()) {
      double contribution = piece.likelihood().contribution().getAsDouble();
      int strength =
          text.most() == 0 ? 1 : (int) Math.ceil(STRENGTHS * Math.abs(contribution) / text.most());
      return (contribution < 0 ? "token-lowers-" : "token-raises-") + Math.max(1, strength);
    }
    return piece.special() ? "token-special" : "token-read";
  }
}
