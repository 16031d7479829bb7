package rewarddesk.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rewarddesk.dataset.ImportPreview;
import rewarddesk.dataset.mapping.Mapping;
import rewarddesk.ui.FileKind;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;

/// Says which column holds what. Every change is looked at at once: the preview shows what would be
/// imported. JavaFX thread only.
final class MappingEditor extends VBox {
  private static final double GAP = 8;
  private static final List<String> BEGINNING =
      List.of("prompt", "response_a", "response_b", "label");

  private final ImportViewModel model;
  private final Messages messages;
  private final FileKind files;
  private final VBox lines = new VBox(GAP);
  private final Label complaint = new Label();
  private List<String> columns = List.of();
  private String name = "mapping";
  private boolean filling;

  MappingEditor(ImportViewModel model, Messages messages) {
    super(GAP);
    this.model = model;
    this.messages = messages;
    this.files = new FileKind(messages.text("import.mapping.files"), "*.json");
    setId("mappingEditor");
    getStyleClass().add("mapping-editor");
    Label title = new Label(messages.text("import.mapping.title"));
    title.getStyleClass().add("title-4");
    Label help = new Label(messages.text("import.mapping.help"));
    help.getStyleClass().add("text-muted");
    help.setWrapText(true);
    complaint.setId("mappingComplaint");
    complaint.getStyleClass().add("danger-text");
    complaint.setWrapText(true);
    FlowPane buttons =
        new FlowPane(
            GAP,
            GAP,
            button("mappingAdd", "import.mapping.add", () -> addLine(Map.entry(nextField(), ""))),
            button("mappingOpen", "import.mapping.open", this::open),
            button("mappingSave", "import.mapping.save", this::save),
            button("mappingOff", "import.mapping.off", this::close));
    getChildren().addAll(title, help, lines, complaint, buttons);
    visible(false);
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(messages.text(key));
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// Begins with how the file would be read, or with a guess.
  void open(Optional<ImportPreview> preview) {
    columns = preview.map(ImportPreview::columns).orElse(List.of());
    Map<String, String> known = preview.map(ImportPreview::mapping).orElse(Map.of());
    Map<String, String> start = new LinkedHashMap<>();
    Mapping.fields().stream()
        .filter(known::containsKey)
        .forEach(field -> start.put(field, known.get(field)));
    if (start.isEmpty()) {
      BEGINNING.forEach(field -> start.put(field, ""));
    }
    fill(start);
    visible(true);
  }

  boolean isOpen() {
    return isVisible();
  }

  /// Takes other columns to choose from, when another file is looked at.
  void columns(List<String> others) {
    if (isOpen() && !others.isEmpty() && !others.equals(columns)) {
      columns = others;
      fill(written());
    }
  }

  private void fill(Map<String, String> sources) {
    filling = true;
    lines.getChildren().clear();
    sources.entrySet().forEach(this::addLine);
    filling = false;
    changed();
  }

  private void addLine(Map.Entry<String, String> line) {
    MappingRow[] row = new MappingRow[1];
    row[0] =
        new MappingRow(
            messages,
            Mapping.fields(),
            line,
            columns,
            this::changed,
            () -> {
              lines.getChildren().remove(row[0]);
              changed();
            });
    lines.getChildren().add(row[0]);
  }

  private String nextField() {
    Map<String, String> taken = written();
    return Mapping.fields().stream()
        .filter(field -> !taken.containsKey(field))
        .findFirst()
        .orElse("prompt");
  }

  private Map<String, String> written() {
    Map<String, String> sources = new LinkedHashMap<>();
    lines.getChildren().stream()
        .map(MappingRow.class::cast)
        .forEach(row -> sources.put(row.field(), row.source()));
    return sources;
  }

  private void changed() {
    if (filling) {
      return;
    }
    Map<String, String> sources = new LinkedHashMap<>(written());
    sources.values().removeIf(String::isBlank);
    try {
      model.mappingProperty().set(Optional.of(Mapping.of(name, sources)));
      complaint.setText("");
    } catch (IllegalArgumentException e) {
      refuse(String.valueOf(e.getMessage()));
    }
  }

  private void close() {
    visible(false);
    model.mappingProperty().set(Optional.empty());
  }

  private void open() {
    files.open(this).ifPresent(file -> model.openMapping(file, this::take, this::refuse));
  }

  /// Fills the lines from a saved mapping.
  void take(Mapping mapping) {
    name = mapping.name();
    fill(mapping.sources());
    visible(true);
  }

  private void refuse(String reason) {
    complaint.setText(new ReasonTexts(messages).of(reason));
  }

  private void save() {
    model
        .mappingProperty()
        .get()
        .flatMap(mapping -> files.save(this, mapping.name() + ".json"))
        .ifPresent(model::saveMapping);
  }

  private void visible(boolean visible) {
    Nodes.visible(this, visible);
  }

  /// The lines as they stand, for whoever looks from outside.
  List<String> lines() {
    List<String> all = new ArrayList<>();
    written().forEach((field, source) -> all.add(field + "=" + source));
    return all;
  }
}
