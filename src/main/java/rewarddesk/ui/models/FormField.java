package rewarddesk.ui.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;

/// One value of a model's description: where it stands in the JSON, and the control for it.
final class FormField {
  private static final int ROWS = 2;

  private final String path;
  private final String key;
  private final Content content;
  private final Set<ModelKind> kinds;
  private final Control control;

  /// What may stand in a field.
  private enum Content {
    WORD,
    TEXT,
    NUMBER,
    SWITCH
  }

  private FormField(
      String path, String key, Content content, Set<ModelKind> kinds, Control control) {
    this.path = path;
    this.key = key;
    this.content = content;
    this.kinds = kinds;
    this.control = control;
    control.setId("model-" + path.substring(1).replace('/', '-'));
  }

  static FormField choice(
      String path, String key, Set<ModelKind> kinds, List<String> words, Messages texts) {
    ComboBox<Choice<String>> box = new ComboBox<>();
    for (String word : words) {
      box.getItems().add(new Choice<>(word, texts.text(key + "." + word)));
    }
    return new FormField(path, key, Content.WORD, kinds, box);
  }

  static FormField text(String path, String key, Set<ModelKind> kinds) {
    return new FormField(path, key, Content.TEXT, kinds, new TextField());
  }

  static FormField lines(String path, String key, Set<ModelKind> kinds) {
    TextArea area = new TextArea();
    area.setPrefRowCount(ROWS);
    area.setWrapText(true);
    return new FormField(path, key, Content.TEXT, kinds, area);
  }

  static FormField number(String path, String key, Set<ModelKind> kinds) {
    TextField field = new TextField();
    field.setPrefColumnCount(10);
    field.setMaxWidth(160);
    return new FormField(path, key, Content.NUMBER, kinds, field);
  }

  static FormField onOff(String path, String key, Set<ModelKind> kinds) {
    return new FormField(path, key, Content.SWITCH, kinds, new CheckBox());
  }

  Control control() {
    return control;
  }

  /// Key of its name in the texts.
  String key() {
    return key;
  }

  boolean isFor(ModelKind kind) {
    return kinds.contains(kind);
  }

  /// Calls back whenever the user may have changed it.
  void listen(Runnable changed) {
    switch (control) {
      case ComboBox<?> box -> box.valueProperty().subscribe((old, now) -> changed.run());
      case CheckBox box -> box.selectedProperty().subscribe((old, now) -> changed.run());
      case TextInputControl input -> input.textProperty().subscribe((old, now) -> changed.run());
      default -> throw new IllegalStateException("no such field");
    }
  }

  @SuppressWarnings("unchecked") // made by choice()
  private ComboBox<Choice<String>> box() {
    return (ComboBox<Choice<String>>) control;
  }

  void show(ObjectNode description) {
    JsonNode value = description.at(path);
    switch (content) {
      case WORD ->
          box().getItems().stream()
              .filter(choice -> choice.value().equals(value.asText("")))
              .findFirst()
              .ifPresentOrElse(box()::setValue, () -> box().setValue(box().getItems().getFirst()));
      case TEXT, NUMBER -> ((TextInputControl) control).setText(value.asText(""));
      case SWITCH -> ((CheckBox) control).setSelected(value.asBoolean());
    }
  }

  /// Writes what stands in the control. An empty field is left out, which the description's reader
  /// takes as absent or complains about.
  void write(ObjectNode description) {
    int slash = path.lastIndexOf('/');
    ObjectNode parent = slash == 0 ? description : description.withObject(path.substring(0, slash));
    String name = path.substring(slash + 1);
    switch (content) {
      case WORD -> parent.put(name, box().getValue().value());
      case TEXT -> put(parent, name, ((TextInputControl) control).getText());
      case NUMBER -> number(parent, name, ((TextInputControl) control).getText().strip());
      case SWITCH -> parent.put(name, ((CheckBox) control).isSelected());
    }
  }

  private static void put(ObjectNode parent, String name, String text) {
    if (text.isBlank()) {
      parent.remove(name);
    } else {
      parent.put(name, text);
    }
  }

  /// What is no number stays a text, which the reader refuses with a sentence.
  private static void number(ObjectNode parent, String name, String typed) {
    String text = typed.replace(',', '.').replace('\u2212', '-');
    if (text.matches("-?[0-9]{1,18}")) {
      parent.put(name, Long.parseLong(text));
    } else if (text.matches("-?[0-9]*\\.?[0-9]+([eE]-?[0-9]{1,3})?")) {
      parent.put(name, Double.parseDouble(text));
    } else {
      put(parent, name, typed);
    }
  }
}
