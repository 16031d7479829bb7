package rewarddesk.ui.rules;

import java.text.NumberFormat;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import rewarddesk.reward.rule.RuleProfile.Part;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.RuleNames;

/// A reward of the profile with its weight.
final class PartCell extends ListCell<Part> {
  private static final int DECIMALS = 4;

  private final Messages messages;
  private final NumberFormat number;
  private final Label name = new Label();
  private final Label weight = new Label();
  private final HBox content = new HBox(name, weight);

  PartCell(Messages messages) {
    this.messages = messages;
    this.number = NumberFormat.getNumberInstance(messages.locale());
    number.setMaximumFractionDigits(DECIMALS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    weight.getStyleClass().add("part-weight");
    weight.setMinWidth(USE_PREF_SIZE);
    content.setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Part part, boolean empty) {
    super.updateItem(part, empty);
    if (empty || part == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    name.setText(RuleNames.shown(part.rule().name()));
    weight.setText("× " + number.format(part.weight()).replace('-', '−'));
    setAccessibleText(
        name.getText() + ". " + messages.text("rules.weight") + " " + number.format(part.weight()));
    setGraphic(content);
  }
}
