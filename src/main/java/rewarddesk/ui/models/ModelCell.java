package rewarddesk.ui.models;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A model on the list: name, what it is, and whether it can be used.
final class ModelCell extends ListCell<ModelEntry> {
  private final ModelTexts texts;
  private final Label name = new Label();
  private final Label facts = new Label();
  private final Label standing = new Label();
  private final VBox content = new VBox(name, facts, standing);

  ModelCell(ModelTexts texts) {
    this.texts = texts;
    name.getStyleClass().add("model-name");
    facts.getStyleClass().add("text-muted");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    standing.setWrapText(true);
    standing.setMinHeight(USE_PREF_SIZE);
    content.setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ModelEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(entry.name());
    facts.setText(texts.facts(entry));
    standing.setText(texts.standing(entry.standing()));
    standing.getStyleClass().setAll("label", style(entry.standing()));
    setAccessibleText(String.join(". ", name.getText(), facts.getText(), standing.getText()));
    setGraphic(content);
  }

  /// A list asks without a width, so that lines that wrap would be cut.
  @Override
  protected double computePrefHeight(double width) {
    double outer = getWidth() > 0 || getListView() == null ? getWidth() : getListView().getWidth();
    double inner = outer - snappedLeftInset() - snappedRightInset();
    return getGraphic() == null || inner <= 0
        ? super.computePrefHeight(width)
        : snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
  }

  static String style(Standing standing) {
    return switch (standing) {
      case Standing.Unchecked() -> "text-muted";
      case Standing.Checked(var check) -> check.holds() ? "success-text" : "danger-text";
      case Standing.Refused _ -> "danger-text";
    };
  }
}
