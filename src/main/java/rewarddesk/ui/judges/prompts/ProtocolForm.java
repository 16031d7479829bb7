package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rewarddesk.inference.Thinking;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.TypedText;

/// What a judge is called and how it is asked: titles, orders, votes, temperature, length,
/// thinking, repair and rubric.
final class ProtocolForm extends VBox implements FormPart {
  private static final double GAP = 8;
  private static final String THINK = "think";

  private final Messages messages;
  private final Edits edits;
  private final Fields fields;
  private final GridPane grid = new GridPane(GAP, GAP);
  private final ComboBox<Choice<String>> orders = new ComboBox<>();
  private final TextField votes = field("votes", "[0-9]{0,2}");
  private final TextField temperature = field("temperature", "[0-9]?(\\.[0-9]{0,2})?");
  private final TextField mostTokens = field("mostTokens", "[0-9]{0,5}");
  private final ComboBox<Choice<Thinking>> thinking = new ComboBox<>();
  private final CheckBox probabilities = new CheckBox();
  private boolean refreshing;

  ProtocolForm(Messages messages, Edits edits) {
    super(GAP);
    this.messages = messages;
    this.edits = edits;
    this.fields = new Fields(edits);
    getStyleClass().add("form-part");
    for (String order : List.of("both", "single")) {
      orders.getItems().add(new Choice<>(order, messages.text("prompts.orders." + order)));
    }
    orders.setId("orders");
    orders.setOnAction(event -> takeOrders());
    row(0, "prompts.orders", orders);
    row(1, "prompts.votes", votes);
    row(2, "prompts.temperature", temperature);
    row(3, "prompts.mostTokens", mostTokens);
    for (Thinking level : Thinking.values()) {
      thinking.getItems().add(new Choice<>(level, messages.text("prompts.thinking." + level)));
    }
    thinking.setId("thinking");
    thinking.setOnAction(event -> takeThinking());
    row(4, "prompts.thinking", thinking);
    probabilities.setId("probabilities");
    probabilities.setText(messages.text("prompts.probabilities"));
    probabilities.setOnAction(
        event -> edits.apply(text -> text.with("probabilities", probabilities.isSelected())));
    getChildren()
        .addAll(
            line("title/en", "prompts.title.en"),
            line("title/zh", "prompts.title.zh"),
            line("source", "prompts.source"),
            grid,
            probabilities,
            lines("repair/en", "prompts.repair.en"),
            lines("repair/zh", "prompts.repair.zh"),
            lines("rubric/en", "prompts.rubric.en"),
            lines("rubric/zh", "prompts.rubric.zh"));
  }

  private TextPart line(String path, String title) {
    return fields.line(
        id(path),
        messages.text(title),
        text -> text.text(path),
        (text, typed) -> text.with(path, typed));
  }

  private TextPart lines(String path, String title) {
    return fields.lines(
        id(path),
        messages.text(title),
        2,
        text -> text.text(path),
        (text, typed) -> text.withLines(path, typed));
  }

  private static String id(String path) {
    return path.replace('/', '-');
  }

  private void row(int row, String title, Node control) {
    Label label = new Label(messages.text(title));
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    control.setAccessibleText(label.getText());
    grid.setAlignment(Pos.CENTER_LEFT);
    grid.addRow(row, label, control);
  }

  private TextField field(String id, String pattern) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(6);
    field.setTextFormatter(TypedText.matching(pattern));
    field.setOnAction(event -> takeNumbers());
    field.focusedProperty().subscribe((before, focused) -> takeNumbers());
    return field;
  }

  private void takeOrders() {
    if (!refreshing && orders.getValue() != null) {
      String order = orders.getValue().value();
      edits.apply(text -> text.with("orders", order));
    }
  }

  private void takeThinking() {
    if (!refreshing && thinking.getValue() != null) {
      Thinking level = thinking.getValue().value();
      edits.apply(text -> with(text, level));
    }
  }

  /// As people write it in a file: `true` is no text, and not to think is not mentioned.
  private static DefinitionText with(DefinitionText text, Thinking level) {
    return switch (level) {
      case OFF -> text.without(THINK);
      case ON -> text.with(THINK, true);
      case LOW, MEDIUM, HIGH -> text.with(THINK, level.word());
    };
  }

  private void takeNumbers() {
    if (!refreshing) {
      edits.apply(
          text ->
              number(
                  number(number(text, "votes", votes), "temperature", temperature),
                  "mostTokens",
                  mostTokens));
    }
  }

  private static DefinitionText number(DefinitionText text, String path, TextField field) {
    String typed = field.getText();
    if (typed.equals(text.text(path)) || typed.equals(".")) {
      return text;
    }
    return typed.isEmpty() ? text.without(path) : text.with(path, Double.parseDouble(typed));
  }

  @Override
  public void show(DefinitionText text) {
    refreshing = true;
    fields.show(text);
    boolean single = text.text("orders").toLowerCase(Locale.ROOT).equals("single");
    orders.setValue(orders.getItems().get(single ? 1 : 0));
    Nodes.select(thinking, Thinking.of(text.text(THINK)).orElse(Thinking.OFF));
    votes.setText(text.text("votes"));
    temperature.setText(text.text("temperature"));
    mostTokens.setText(text.text("mostTokens"));
    votes.setPromptText("1");
    temperature.setPromptText("0");
    mostTokens.setPromptText("2048");
    probabilities.setSelected(text.text("probabilities").equals("true"));
    refreshing = false;
  }

  @Override
  public void takeNow() {
    fields.takeNow();
    if (votes.isFocused() || temperature.isFocused() || mostTokens.isFocused()) {
      takeNumbers();
    }
  }

  @Override
  public void reset(DefinitionText text) {
    fields.reset(text);
    show(text);
  }
}
