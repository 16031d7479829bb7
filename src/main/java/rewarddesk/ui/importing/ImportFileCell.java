package rewarddesk.ui.importing;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import rewarddesk.ui.Messages;

/// A file on the list: its name, what it holds, and a button that takes it off.
final class ImportFileCell extends ListCell<ImportFile> {
  private static final double GAP = 8;

  private final Messages messages;
  private final LayoutNames names;
  private final Label name = new Label();
  private final Label holds = new Label();
  private final HBox content = new HBox(GAP);
  private Subscription finding = Subscription.EMPTY;

  ImportFileCell(Messages messages, Consumer<ImportFile> remove) {
    this.messages = messages;
    this.names = new LayoutNames(messages);
    name.getStyleClass().add("file-name");
    Button off = new Button("✕");
    off.getStyleClass().addAll("flat", "small");
    off.setAccessibleText(messages.text("import.remove"));
    off.setFocusTraversable(false);
    off.setOnAction(event -> remove.accept(getItem()));
    VBox texts = new VBox(name, holds);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setPrefWidth(0);
    content.getChildren().addAll(texts, off);
  }

  @Override
  protected void updateItem(@Nullable ImportFile item, boolean empty) {
    super.updateItem(item, empty);
    finding.unsubscribe();
    finding = Subscription.EMPTY;
    if (empty || item == null) {
      setGraphic(null);
      return;
    }
    name.setText(item.name());
    finding = item.findingProperty().subscribe(this::describe);
    setGraphic(content);
  }

  private void describe(ImportFile.Finding what) {
    boolean refused =
        switch (what) {
          case ImportFile.Looking() -> false;
          case ImportFile.Found(var preview) -> preview.layout().isEmpty();
          case ImportFile.Unreadable _ -> true;
        };
    holds.getStyleClass().setAll("label", refused ? "danger-text" : "text-muted");
    holds.setText(text(what));
    setAccessibleText(name.getText() + ". " + holds.getText());
  }

  private String text(ImportFile.Finding what) {
    return switch (what) {
      case ImportFile.Looking() -> messages.text("import.file.looking");
      case ImportFile.Found(var preview) ->
          preview
              .layout()
              .map(layout -> messages.text("import.file.layout", names.of(layout)))
              .orElseGet(() -> messages.text("import.file.refused"));
      case ImportFile.Unreadable _ -> messages.text("import.file.unreadable");
    };
  }
}
