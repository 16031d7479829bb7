package rewarddesk.ui.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;

/// One line of a mapping: a field, the kind of its source, and the source.
final class MappingRow extends HBox {
  private static final double GAP = 6;
  private static final double FIELD_WIDTH = 190;
  private static final double KIND_WIDTH = 150;
  private static final double SOURCE_LEAST = 140;

  private final ComboBox<Choice<String>> field = new ComboBox<>();
  private final ComboBox<Choice<String>> kind = new ComboBox<>();
  private final ComboBox<String> source = new ComboBox<>();

  /// @param changed is told whenever something was changed
  /// @param remove takes the line away
  MappingRow(
      Messages messages,
      List<String> fields,
      Map.Entry<String, String> line,
      List<String> columns,
      Runnable changed,
      Runnable remove) {
    super(GAP);
    setAlignment(Pos.CENTER_LEFT);
    field.getItems().setAll(fields.stream().map(word -> fieldChoice(messages, word)).toList());
    kind.getItems()
        .setAll(
            Stream.of("", "=", "json:", "transcript:", "turns:")
                .map(prefix -> new Choice<>(prefix, messages.text("import.source." + name(prefix))))
                .toList());
    source.setEditable(true);
    source.getItems().setAll(columns);
    Button off = new Button("✕");
    off.getStyleClass().addAll("flat", "small");
    off.setAccessibleText(messages.text("import.mapping.remove"));
    off.setOnAction(event -> remove.run());
    show(line);
    name(messages);
    field.valueProperty().subscribe((old, now) -> changed.run());
    kind.valueProperty().subscribe((old, now) -> changed.run());
    source.getEditor().textProperty().subscribe((old, now) -> changed.run());
    HBox.setHgrow(source, Priority.ALWAYS);
    getChildren().addAll(field, new Label("←"), kind, source, off);
  }

  private void name(Messages messages) {
    field.setAccessibleText(messages.text("import.mapping.field"));
    kind.setAccessibleText(messages.text("import.mapping.kind"));
    source.setAccessibleText(messages.text("import.mapping.source"));
    source.getEditor().setAccessibleText(messages.text("import.mapping.source"));
    field.setPrefWidth(FIELD_WIDTH);
    field.setMinWidth(FIELD_WIDTH);
    kind.setPrefWidth(KIND_WIDTH);
    kind.setMinWidth(KIND_WIDTH);
    source.setMinWidth(SOURCE_LEAST);
    source.setMaxWidth(Double.MAX_VALUE);
  }

  private static Choice<String> fieldChoice(Messages messages, String word) {
    return new Choice<>(word, messages.text("import.field." + word));
  }

  private static String name(String prefix) {
    return switch (prefix) {
      case "" -> "column";
      case "=" -> "constant";
      default -> prefix.substring(0, prefix.length() - 1);
    };
  }

  private void show(Map.Entry<String, String> line) {
    field.getItems().stream()
        .filter(choice -> choice.value().equals(line.getKey()))
        .findFirst()
        .ifPresent(field::setValue);
    Choice<String> fitting =
        kind.getItems().stream()
            .filter(choice -> !choice.value().isEmpty())
            .filter(choice -> line.getValue().startsWith(choice.value()))
            .findFirst()
            .orElse(kind.getItems().getFirst());
    kind.setValue(fitting);
    source.getEditor().setText(line.getValue().substring(fitting.value().length()));
  }

  /// The field's word.
  String field() {
    return field.getValue() == null ? "" : field.getValue().value();
  }

  /// The source as it is written in a mapping.
  String source() {
    return kind.getValue().value() + source.getEditor().getText().strip();
  }
}
