package rewarddesk.ui.judges.prompts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rewarddesk.ui.Messages;

/// A definition on the list: what it is called, where it stands, and whether it was changed.
final class PromptCell extends ListCell<Prompt> {
  private final PromptsViewModel model;
  private final PromptTexts texts;
  private final Label name = new Label();
  private final Label title = new Label();
  private final Label state = new Label();
  private final VBox content = new VBox(name, title, state);

  PromptCell(PromptsViewModel model, Messages messages) {
    this.model = model;
    this.texts = new PromptTexts(messages);
    name.getStyleClass().add("judge-name");
    title.setWrapText(true);
    state.getStyleClass().add("text-muted");
    state.setWrapText(true);
    content.setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Prompt prompt, boolean empty) {
    super.updateItem(prompt, empty);
    if (empty || prompt == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    name.setText(prompt.name());
    title.setText(texts.title(prompt));
    state.setText(texts.state(prompt, model.draft(prompt).isChanged()));
    setAccessibleText(String.join(". ", name.getText(), title.getText(), state.getText()));
    setGraphic(content);
  }
}
