package rewarddesk.ui.settings;

import java.net.URI;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.server.ServerKeys;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Session;

/// Where the key of a server is entered and forgotten. A kept key is never put into the field. The
/// row is there as long as an address is entered.
final class KeyRow extends VBox {
  private static final double GAP = 4;
  private static final double BETWEEN = 8;
  private static final double FIELD_WIDTH = 260;

  private final Session session;
  private final Messages messages;
  private final PasswordField field = new PasswordField();
  private final Button forget;
  private final Label note = new Label();
  private String address = "";

  KeyRow(Session session, Messages messages) {
    super(GAP);
    this.session = session;
    this.messages = messages;
    Button keep = button("keep-key", "settings.key.keep");
    this.forget = button("forget-key", "settings.key.forget");
    field.setId("server-key");
    field.setAccessibleText(messages.text("settings.key"));
    field.setPrefWidth(FIELD_WIDTH);
    field.setOnAction(event -> keep());
    keep.disableProperty().bind(field.textProperty().map(String::isEmpty));
    keep.setOnAction(event -> keep());
    forget.setOnAction(event -> take(Optional.empty()));
    note.setId("key-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    Nodes.visible(this, false);
    getChildren().addAll(new HBox(BETWEEN, field, keep, forget), note);
  }

  private Button button(String id, String text) {
    Button button = new Button(messages.text(text));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /// Shows whether there is a key for the address, when it is another than before.
  void show(String entered) {
    if (entered.equals(address)) {
      return;
    }
    address = entered;
    Nodes.visible(this, !entered.isBlank());
    field.clear();
    say("settings.key.why", "text-muted");
    Nodes.visible(forget, false);
    ask();
  }

  private void say(String key, String style) {
    note.setText(messages.text(key));
    note.getStyleClass().setAll("label", style);
  }

  private ServerKeys keys() {
    return session.services().servers().keys();
  }

  /// Looks whether there is a key for the address now.
  void ask() {
    if (address.isBlank()) {
      return;
    }
    String of = address;
    session
        .tasks()
        .run(
            () -> keys().find(URI.create(of)).isPresent(),
            kept -> show(of, kept),
            session.notices()::fail);
  }

  private void show(String of, boolean kept) {
    if (of.equals(address)) {
      field.setPromptText(messages.text(kept ? "settings.key.kept" : "settings.key.prompt"));
      Nodes.visible(forget, kept);
    }
  }

  private void keep() {
    try {
      take(Optional.of(new ServerKey(field.getText().strip())));
    } catch (IllegalArgumentException e) {
      say("settings.key.unusable", "danger-text");
    }
  }

  private void take(Optional<ServerKey> key) {
    String of = address;
    field.clear();
    say("settings.key.why", "text-muted");
    session
        .tasks()
        .run(
            () -> {
              keys().keep(URI.create(of), key);
              return keys().find(URI.create(of)).isPresent();
            },
            kept -> show(of, kept),
            session.notices()::fail);
  }
}
