package rewarddesk.ui.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import rewarddesk.inference.library.DescriptionJson;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;

/// What a model is taken for, to be corrected. Only what matters for its kind is shown.
final class DescriptionForm extends GridPane {
  private static final double LABEL_WIDTH = 170;
  private static final Set<ModelKind> ALL = EnumSet.allOf(ModelKind.class);
  private static final Set<ModelKind> CLASSIFIER = EnumSet.of(ModelKind.CLASSIFIER);
  private static final Set<ModelKind> LANGUAGE = EnumSet.of(ModelKind.LANGUAGE_MODEL);
  private static final Set<ModelKind> PAIRRM = EnumSet.of(ModelKind.PAIRRM);
  private static final Set<ModelKind> COMPARING =
      EnumSet.of(ModelKind.PAIRRM, ModelKind.STEAMSHP, ModelKind.PREFERENCE_TOKENS);
  private static final Set<ModelKind> TEMPLATED =
      EnumSet.of(ModelKind.CLASSIFIER, ModelKind.LANGUAGE_MODEL, ModelKind.PREFERENCE_TOKENS);

  private final Messages messages;
  private final List<FormField> fields;
  private final Runnable changed;
  private Optional<ModelDescription> shown = Optional.empty();
  private boolean filling;

  /// @param changed called when the user has changed something
  DescriptionForm(Messages messages, Runnable changed) {
    this.messages = messages;
    this.changed = changed;
    this.fields = fields(messages);
    getStyleClass().add("description-form");
    ColumnConstraints names = new ColumnConstraints(LABEL_WIDTH);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(names, values);
    fields.forEach(field -> field.listen(this::edited));
  }

  private static List<FormField> fields(Messages messages) {
    return List.of(
        FormField.text("/name", "models.form.name", ALL),
        FormField.choice(
            "/kind",
            "models.form.kind",
            ALL,
            Stream.of(ModelKind.values()).map(ModelKind::word).toList(),
            messages),
        FormField.choice(
            "/input/layout",
            "models.form.input.layout",
            ALL,
            List.of("chat", "pair", "plain", "parts", "vicuna"),
            messages),
        FormField.lines("/input/template", "models.form.input.template", TEMPLATED),
        FormField.number("/limits/tokens", "models.form.limits.tokens", ALL),
        FormField.number("/limits/sourceTokens", "models.form.limits.sourceTokens", PAIRRM),
        FormField.number("/limits/candidateTokens", "models.form.limits.candidateTokens", PAIRRM),
        FormField.choice(
            "/limits/side", "models.form.limits.side", ALL, List.of("left", "right"), messages),
        FormField.choice(
            "/output/pooling",
            "models.form.output.pooling",
            CLASSIFIER,
            List.of("auto", "graph", "last", "first", "mean"),
            messages),
        FormField.number("/output/labels", "models.form.output.labels", CLASSIFIER),
        FormField.choice(
            "/output/score",
            "models.form.output.score",
            CLASSIFIER,
            List.of("label", "difference"),
            messages),
        FormField.number("/output/positive", "models.form.output.positive", CLASSIFIER),
        FormField.number("/output/negative", "models.form.output.negative", CLASSIFIER),
        FormField.onOff("/output/negated", "models.form.output.negated", CLASSIFIER),
        FormField.number("/input/pad", "models.form.input.pad", CLASSIFIER),
        FormField.number("/input/appendToken", "models.form.input.appendToken", CLASSIFIER),
        FormField.text("/policy/reference", "models.form.policy.reference", LANGUAGE),
        FormField.choice(
            "/policy/form",
            "models.form.policy.form",
            LANGUAGE,
            List.of("avg", "sum", "norm"),
            messages),
        FormField.lines("/golden/prompt", "models.form.golden.prompt", ALL),
        FormField.lines("/golden/response", "models.form.golden.response", ALL),
        FormField.lines("/golden/other", "models.form.golden.other", COMPARING),
        FormField.number("/golden/value", "models.form.golden.value", ALL),
        FormField.number("/golden/tolerance", "models.form.golden.tolerance", ALL));
  }

  void show(ModelDescription description) {
    shown = Optional.of(description);
    ObjectNode tree = DescriptionJson.tree(description);
    filling = true;
    fields.forEach(field -> field.show(tree));
    filling = false;
    arrange();
  }

  /// What the form says now.
  ///
  /// @throws IllegalArgumentException with a sentence that names what cannot stand like this
  ModelDescription read() {
    ObjectNode tree = DescriptionJson.tree(shown.orElseThrow());
    ModelKind kind = kind();
    fields.stream().filter(field -> field.isFor(kind)).forEach(field -> field.write(tree));
    if (tree.at("/golden/prompt").asText("").isBlank()) {
      tree.remove("golden");
    }
    return DescriptionJson.read(tree.toString());
  }

  @SuppressWarnings("unchecked") // the second field is a choice of words
  private ModelKind kind() {
    ComboBox<Choice<String>> box = (ComboBox<Choice<String>>) fields.get(1).control();
    return ModelKind.ofWord(box.getValue().value()).orElseThrow();
  }

  private void edited() {
    if (!filling) {
      arrange();
      changed.run();
    }
  }

  private void arrange() {
    ModelKind kind = kind();
    List<FormField> wanted = fields.stream().filter(field -> field.isFor(kind)).toList();
    if (wanted.stream().map(FormField::control).toList().equals(controls())) {
      return;
    }
    getChildren().clear();
    for (int row = 0; row < wanted.size(); row++) {
      add(wanted.get(row), row);
    }
  }

  private List<Node> controls() {
    return getChildren().stream().filter(node -> getColumnIndex(node) == 1).toList();
  }

  private void add(FormField field, int row) {
    String name = messages.text(field.key());
    Label label = new Label(name);
    label.setLabelFor(field.control());
    label.setWrapText(true);
    field.control().setAccessibleText(name);
    setValignment(label, field.control() instanceof TextArea ? VPos.TOP : VPos.CENTER);
    addRow(row, label, field.control());
  }
}
