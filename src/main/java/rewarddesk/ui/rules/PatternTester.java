package rewarddesk.ui.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RuleProfile.Part;
import rewarddesk.reward.rule.format.PatternFlag;
import rewarddesk.reward.rule.format.PatternTrial;
import rewarddesk.reward.rule.format.PatternTrial.Answer;
import rewarddesk.reward.rule.format.Where;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// Says what the regular expression of a profile makes of a text: how many matches, how far it gets
/// when it does not match, and which small changes of the text break it.
final class PatternTester extends VBox {
  /// The reward that is tried here.
  static final String REWARD = "pattern";

  private static final double GAP = 4;

  private final Messages messages;
  private final Consumer<List<Span>> marks;
  private final Coalescer<Trial> trying;
  private final Label result = line("pattern-result");
  private final Label breaks = line("pattern-breaks");
  private final Label minds = line("pattern-minds");

  /// One question and its answer.
  private record Trial(String expression, PatternTrial answer) {}

  /// @param marks is told which places of the text match
  PatternTester(Session session, Messages messages, Consumer<List<Span>> marks) {
    super(GAP);
    this.messages = messages;
    this.marks = marks;
    this.trying = new Coalescer<>(session.tasks(), this::show, session.notices()::fail);
    getStyleClass().add("tester");
    Label title = new Label(messages.text("rules.tester"));
    title.getStyleClass().add("reward-title");
    breaks.getStyleClass().add("problem");
    minds.getStyleClass().add("field-meaning");
    getChildren().addAll(title, result, breaks, minds);
    managedProperty().bind(visibleProperty());
  }

  private static Label line(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  /// Tries the expression of a part of a profile on a text.
  void test(Part part, String text) {
    String expression = given(part, "pattern", "\\S");
    Set<PatternFlag> flags = PatternFlag.of(given(part, "flags", ""));
    Where where = Where.of(given(part, "where", "anywhere"));
    trying.ask(() -> new Trial(expression, PatternTrial.of(expression, flags, where, text)));
  }

  private static String given(Part part, String name, String otherwise) {
    return part.given().get(name) instanceof ParameterValue.Text(String value) ? value : otherwise;
  }

  private void show(Trial trial) {
    switch (trial.answer()) {
      case PatternTrial.Invalid invalid -> {
        say(invalid.reason(), "", "");
        marks.accept(List.of());
      }
      case PatternTrial.Tried tried -> {
        say(sentence(trial.expression(), tried), broken(tried), unharmed(tried));
        marks.accept(places(tried));
      }
    }
  }

  private void say(String first, String second, String third) {
    result.setText(first);
    breaks.setText(second);
    minds.setText(third);
  }

  private static List<Span> places(PatternTrial.Tried tried) {
    return tried.answer() == Answer.MATCHES
        ? tried.matches().stream().map(PatternTrial.Match::place).toList()
        : tried.beginning().map(part -> List.of(part.place())).orElse(List.of());
  }

  private String sentence(String expression, PatternTrial.Tried tried) {
    return switch (tried.answer()) {
      case MATCHES -> messages.text("rules.tester.matches", tried.matches().size());
      case GAVE_UP -> messages.text("rules.tester.gave.up");
      case DOES_NOT_MATCH -> noMatch(expression, tried.beginning());
    };
  }

  private String noMatch(String expression, Optional<PatternTrial.Beginning> beginning) {
    return beginning
        .map(
            part ->
                part.length() == expression.length()
                    ? messages.text("rules.tester.around")
                    : messages.text("rules.tester.gets.to", expression.substring(0, part.length())))
        .orElseGet(() -> messages.text("rules.tester.none"));
  }

  /// What makes a match of none and none of a match.
  private String broken(PatternTrial.Tried tried) {
    boolean matches = tried.answer() == Answer.MATCHES;
    Answer other = matches ? Answer.DOES_NOT_MATCH : Answer.MATCHES;
    return listed(matches ? "rules.tester.breaks" : "rules.tester.mends", tried, other);
  }

  private String unharmed(PatternTrial.Tried tried) {
    return tried.answer() == Answer.MATCHES
        ? listed("rules.tester.bears", tried, Answer.MATCHES)
        : "";
  }

  private String listed(String key, PatternTrial.Tried tried, Answer answer) {
    String changes =
        tried.cases().stream()
            .filter(changed -> changed.answer() == answer)
            .map(changed -> messages.text("rules.change." + changed.change()))
            .collect(Collectors.joining(messages.text("rules.tester.comma")));
    return changes.isEmpty() ? "" : messages.text(key, changes);
  }
}
