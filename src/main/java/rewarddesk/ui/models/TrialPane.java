package rewarddesk.ui.models;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import rewarddesk.reward.trial.Reading;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.RightToLeft;
import rewarddesk.ui.control.TokenText;

/// What the model read of an item, token by token and as the exact text, and what it said.
final class TrialPane extends VBox {
  private static final double GAP = 10;
  private static final int ROWS = 6;

  private final Messages messages;
  private final ModelTexts texts;

  TrialPane(Messages messages, ModelTexts texts) {
    super(GAP);
    this.messages = messages;
    this.texts = texts;
    setId("trial");
  }

  void show(Optional<Tried> tried) {
    getChildren().setAll(tried.map(this::nodes).orElse(List.of()));
  }

  private List<Node> nodes(Tried tried) {
    VBox all = new VBox(GAP);
    Label verdict = wrapped(texts.verdict(tried.trial()));
    verdict.setId("trial-verdict");
    verdict.getStyleClass().add("trial-verdict");
    String what =
        tried.item().isPresent()
            ? messages.text("models.try.of", tried.item().getAsLong())
            : messages.text("models.try.of.golden");
    all.getChildren().addAll(wrapped(what), verdict);
    tried.trial().readings().forEach(reading -> all.getChildren().add(node(reading)));
    if (tried.trial().readings().stream().anyMatch(TrialPane::isScoredByToken)) {
      Label legend = wrapped(messages.text("models.try.legend"));
      legend.getStyleClass().add("text-muted");
      all.getChildren().add(legend);
    }
    return List.of(all);
  }

  private static boolean isScoredByToken(Reading reading) {
    return reading.pieces().stream().anyMatch(piece -> piece.likelihood().isCounted());
  }

  private Node node(Reading reading) {
    Label heading = wrapped(texts.heading(reading));
    heading.getStyleClass().add("title-4");
    TokenText tokens = new TokenText();
    tokens.show(reading);
    return new VBox(GAP / 2, heading, wrapped(texts.reading(reading)), tokens, exactText(reading));
  }

  private TitledPane exactText(Reading reading) {
    TextArea text = new TextArea(RightToLeft.guarded(reading.text()));
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(ROWS);
    text.setAccessibleText(messages.text("models.try.text"));
    TitledPane fold = new TitledPane(messages.text("models.try.text"), text);
    fold.setAnimated(false);
    fold.setExpanded(false);
    fold.getStyleClass().add("dense");
    return fold;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
