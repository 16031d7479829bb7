package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;

/// One question of a judge: its words in both languages and how its answer is given.
final class QuestionForm extends VBox implements FormPart {
  private static final String PAIR = "pair";
  private static final String GROUP = "group";
  private static final String SINGLE = "single";
  private static final double GAP = 8;
  private static final int TEMPLATE_ROWS = 9;

  private final Messages messages;
  private final Edits edits;
  private final String key;
  private final DefinitionText example;
  private final Fields fields;
  private final CheckBox asked = new CheckBox();
  private final VBox rest = new VBox(GAP);
  private final ComboBox<Choice<String>> asks = new ComboBox<>();
  private final ComboBox<Choice<String>> form = new ComboBox<>();
  private final HBox scale = new HBox(GAP);
  private final TextField from = number("from");
  private final TextField to = number("to");
  private final TextPart patterns;
  private final TextPart means;
  private boolean refreshing;

  /// @param key `pair`, `group` or `single`
  /// @param example a definition that asks this question, for one that does not ask it yet
  QuestionForm(Messages messages, Edits edits, String key, DefinitionText example) {
    super(GAP);
    this.messages = messages;
    this.edits = edits;
    this.key = key;
    this.example = example;
    this.fields = new Fields(edits);
    getStyleClass().add("form-part");
    asked.setId(key + "-asked");
    asked.setText(messages.text("prompts.asked." + key));
    asked.setOnAction(event -> ask());
    this.patterns =
        fields
            .lines(
                key + "-patterns",
                messages.text("prompts.patterns"),
                3,
                text -> text.text(path("answer/patterns")),
                (text, typed) -> text.withLines(path("answer/patterns"), typed))
            .code();
    this.means =
        fields
            .lines(
                key + "-means",
                messages.text("prompts.means." + (key.equals(SINGLE) ? SINGLE : PAIR)),
                3,
                text -> text.entries(path("answer/means")),
                (text, typed) -> text.withEntries(path("answer/means"), typed))
            .code();
    fill();
    getChildren().addAll(asked, rest);
    rest.managedProperty().bind(rest.visibleProperty());
  }

  private String path(String rest) {
    return key + "/" + rest;
  }

  private void fill() {
    Label places = new Label(messages.text("prompts.places." + key));
    places.getStyleClass().add("text-muted");
    places.setWrapText(true);
    places.setMinHeight(USE_PREF_SIZE);
    scale.setAlignment(Pos.CENTER_LEFT);
    scale
        .getChildren()
        .addAll(
            new Label(messages.text("prompts.from")),
            from,
            new Label(messages.text("prompts.to")),
            to);
    scale.managedProperty().bind(scale.visibleProperty());
    if (key.equals(SINGLE)) {
      rest.getChildren()
          .add(choice("asks", "prompts.asks", asks, List.of("rating", "verification")));
    }
    rest.getChildren().addAll(template("en"), template("zh"), places);
    if (!key.equals(GROUP)) {
      rest.getChildren()
          .addAll(
              choice("answer/form", "prompts.answer.form", form, forms()), scale, patterns, means);
    }
  }

  private List<String> forms() {
    return key.equals(PAIR)
        ? List.of("double-brackets", "patterns")
        : List.of("overall-rating", "patterns");
  }

  private TextPart template(String language) {
    TextPart part =
        fields.lines(
            key + "-template-" + language,
            messages.text("prompts.template." + language),
            language.equals("en") ? TEMPLATE_ROWS : 4,
            text -> text.text(path("template/" + language)),
            (text, typed) -> text.withLines(path("template/" + language), typed));
    VBox.setVgrow(part, Priority.SOMETIMES);
    return part;
  }

  private HBox choice(String what, String title, ComboBox<Choice<String>> box, List<String> words) {
    String name = messages.text(title);
    Label label = new Label(name);
    label.setLabelFor(box);
    box.setId(key + "-" + what.replace('/', '-'));
    box.setAccessibleText(name);
    words.forEach(
        word -> box.getItems().add(new Choice<>(word, messages.text("prompts.word." + word))));
    box.setOnAction(event -> chosen(what, box));
    HBox row = new HBox(GAP, label, box);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void chosen(String what, ComboBox<Choice<String>> box) {
    if (!refreshing && box.getValue() != null) {
      edits.apply(text -> AnswerSwitch.to(text, key, what, box.getValue().value()));
    }
  }

  private TextField number(String what) {
    TextField field = new TextField();
    field.setPrefColumnCount(3);
    field.setTextFormatter(rewarddesk.ui.TypedText.matching("[0-9]{0,3}"));
    field.setOnAction(event -> takeScale());
    field.focusedProperty().subscribe((before, focused) -> takeScale());
    field.setId("scale-" + what);
    return field;
  }

  private void takeScale() {
    if (!refreshing && scale.isVisible()) {
      edits.apply(text -> scaled(scaled(text, "from", from), "to", to));
    }
  }

  private DefinitionText scaled(DefinitionText text, String what, TextField field) {
    String path = path("answer/" + what);
    return field.getText().isEmpty() || field.getText().equals(text.text(path))
        ? text
        : text.with(path, Integer.parseInt(field.getText()));
  }

  private void ask() {
    edits.apply(
        text -> asked.isSelected() ? inPlace(text).withPart(key, example) : text.without(key));
  }

  /// Either of the two questions that give a verdict takes the place of the other.
  private DefinitionText inPlace(DefinitionText text) {
    return switch (key) {
      case PAIR -> text.without(GROUP);
      case GROUP -> text.without(PAIR);
      default -> text;
    };
  }

  @Override
  public void show(DefinitionText text) {
    refreshing = true;
    boolean there = text.has(key);
    asked.setSelected(there);
    rest.setVisible(there);
    fields.show(text);
    select(asks, text.text(path("asks")));
    select(form, text.text(path("answer/form")));
    from.setText(text.text(path("answer/from")));
    to.setText(text.text(path("answer/to")));
    boolean byPattern = text.text(path("answer/form")).equals("patterns");
    boolean verifies = text.text(path("asks")).equals("verification");
    patterns.setVisible(byPattern);
    means.setVisible(key.equals(PAIR) || verifies);
    scale.setVisible(key.equals(SINGLE) && !verifies);
    refreshing = false;
  }

  private static void select(ComboBox<Choice<String>> box, String word) {
    Optional<Choice<String>> known =
        box.getItems().stream().filter(one -> one.value().equals(word)).findFirst();
    if (known.isPresent()) {
      box.setValue(known.get());
    } else {
      box.getSelectionModel().clearSelection();
    }
  }

  @Override
  public void takeNow() {
    fields.takeNow();
    if (from.isFocused() || to.isFocused()) {
      takeScale();
    }
  }

  @Override
  public void reset(DefinitionText text) {
    fields.reset(text);
    show(text);
  }
}
