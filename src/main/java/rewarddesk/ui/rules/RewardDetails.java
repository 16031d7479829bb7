package rewarddesk.ui.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RewardDescription;
import rewarddesk.reward.rule.RewardDescription.Parameter;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.reward.rule.RuleProfile.Part;
import rewarddesk.ui.Messages;
import rewarddesk.ui.SandboxLine;
import rewarddesk.ui.Session;
import rewarddesk.ui.control.RuleNames;

/// What one reward of the profile is, its weight and its parameters.
final class RewardDetails extends VBox {
  private static final double GAP = 10;
  private static final String WEIGHT = "weight";
  private static final String RUNS_PROGRAMS = "code_accuracy";

  private final Messages messages;
  private final DescriptionTexts texts;
  private final SandboxLine sandbox;
  private final Map<String, TypedField> fields = new LinkedHashMap<>();
  private Optional<ProfileEditor> editor = Optional.empty();
  private Optional<RewardType> shown = Optional.empty();

  RewardDetails(Session session, Messages messages) {
    super(GAP);
    this.messages = messages;
    this.texts = new DescriptionTexts(messages.locale());
    this.sandbox = new SandboxLine(session);
    getStyleClass().add("reward-details");
  }

  /// Shows a reward of an editor's profile; nothing when the profile has no such reward.
  void show(Optional<ProfileEditor> of, Optional<RewardType> type) {
    boolean same = of.equals(editor) && type.equals(shown);
    editor = of;
    shown = type;
    if (!same) {
      build();
    }
    refresh();
  }

  /// Takes what is being typed, before the profile is saved or another one shown.
  void takeNow() {
    List.copyOf(fields.values()).forEach(TypedField::takeNow);
  }

  private void build() {
    fields.clear();
    getChildren().clear();
    shown.ifPresent(type -> describe(type.description()));
    shown.ifPresent(this::addFields);
  }

  private void describe(RewardDescription about) {
    Label title = new Label(RuleNames.shown(about.name()));
    title.getStyleClass().add("reward-title");
    getChildren()
        .addAll(
            title,
            wrapped(texts.summary(about), "text"),
            wrapped(about.formula(), "reward-formula"),
            wrapped(source(about), "field-meaning"));
    if (about.name().equals(RUNS_PROGRAMS)) {
      getChildren().add(sandbox);
      sandbox.ask();
    }
  }

  private String source(RewardDescription about) {
    String high = Double.isInfinite(about.high()) ? "∞" : number(about.high());
    String low = Double.isInfinite(about.low()) ? "−∞" : number(about.low());
    return messages.text("rules.source", low, high, about.source());
  }

  private static String number(double value) {
    return new ParameterValue.Amount(value).toString().replace('-', '−');
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private void addFields(RewardType type) {
    add(
        WEIGHT,
        new TypedField(
            "reward-weight",
            messages.text("rules.weight"),
            messages.text("rules.weight.meaning"),
            false,
            text -> weigh(type, text)));
    for (Parameter parameter : type.description().parameters()) {
      add(parameter.name(), field(type, parameter));
    }
  }

  private TypedField field(RewardType type, Parameter parameter) {
    TypedField field =
        new TypedField(
            "parameter-" + parameter.name(),
            parameter.name().replace('_', ' '),
            texts.meaning(type.description(), parameter),
            parameter.fallback() instanceof ParameterValue.Texts,
            text -> set(type, parameter, text));
    if (parameter.name().equals("pattern")) {
      field.input().getStyleClass().add("expression");
    }
    return field;
  }

  private void add(String name, TypedField field) {
    fields.put(name, field);
    getChildren().add(field);
  }

  private Optional<String> weigh(RewardType type, String text) {
    Optional<Double> weight = ParameterText.number(text);
    weight.ifPresent(value -> apply(profile -> ProfileEdits.weighed(profile, type.name(), value)));
    return noted(
        type.name() + "." + WEIGHT,
        weight.isPresent() ? Optional.empty() : Optional.of(messages.text("rules.no.number")));
  }

  private Optional<String> set(RewardType type, Parameter parameter, String text) {
    String key = type.name() + "." + parameter.name();
    Optional<ParameterValue> value = ParameterText.read(text, parameter.fallback());
    if (value.isEmpty()) {
      return noted(key, Optional.of(messages.text("rules.no.number")));
    }
    try {
      apply(profile -> ProfileEdits.set(profile, type, parameter.name(), value.get()));
      return noted(key, Optional.empty());
    } catch (IllegalArgumentException e) {
      return noted(key, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private void apply(UnaryOperator<RuleProfile> change) {
    editor.ifPresent(open -> open.apply(change));
  }

  private Optional<String> noted(String key, Optional<String> problem) {
    editor.ifPresent(open -> open.note(key, problem));
    return problem;
  }

  /// Shows the values of the draft where nothing else is being typed.
  private void refresh() {
    if (editor.isEmpty() || shown.isEmpty()) {
      return;
    }
    RewardType type = shown.get();
    Optional<Part> part = ProfileEdits.part(editor.get().draft(), type.name());
    if (part.isPresent()) {
      field(WEIGHT).show(new ParameterValue.Amount(part.get().weight()).toString());
      for (Parameter parameter : type.description().parameters()) {
        ParameterValue value =
            part.get().given().getOrDefault(parameter.name(), parameter.fallback());
        field(parameter.name()).show(ParameterText.of(value));
      }
    }
  }

  private TypedField field(String name) {
    return java.util.Objects.requireNonNull(fields.get(name), name);
  }

  /// Drops what is typed and cannot be used, after an undo.
  void reset() {
    List<String> names = new ArrayList<>(fields.keySet());
    names.forEach(name -> field(name).reset(""));
    refresh();
  }
}
