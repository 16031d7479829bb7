package rewarddesk.ui.rules;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rewarddesk.ui.Messages;

/// A profile on the list: its name, and whether the project goes by it.
final class ProfileCell extends ListCell<ProfileEntry> {
  private final RulesViewModel model;
  private final Messages messages;
  private final Label name = new Label();
  private final Label state = new Label();
  private final VBox content = new VBox(name, state);

  ProfileCell(RulesViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    name.getStyleClass().add("profile-name");
    state.getStyleClass().add("profile-state");
    state.setWrapText(true);
    content.setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ProfileEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    name.setText(entry.name());
    state.setText(state(entry));
    setAccessibleText(name.getText() + ". " + state.getText());
    setGraphic(content);
  }

  private String state(ProfileEntry entry) {
    String where =
        switch (entry.origin()) {
          case PRESET -> messages.text("rules.state.preset");
          case NEW -> messages.text("rules.state.new");
          case PROJECT ->
              entry
                  .active()
                  .map(active -> messages.text("rules.state.active", active.version()))
                  .orElseGet(
                      () ->
                          messages.text(
                              "rules.state.stored", entry.versions().getFirst().version()));
        };
    boolean changed =
        entry.origin() != ProfileEntry.Origin.NEW
            && model.editor(entry).filter(ProfileEditor::isChanged).isPresent();
    return changed ? messages.text("rules.state.changed", where) : where;
  }
}
