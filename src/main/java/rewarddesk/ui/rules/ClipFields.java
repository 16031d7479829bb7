package rewarddesk.ui.rules;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RuleProfile.Clip;
import rewarddesk.ui.Messages;

/// Whether the total is held to bounds, and to which.
final class ClipFields extends VBox {
  private static final double GAP = 8;
  private static final int COLUMNS = 5;
  private static final String FIELD = "clip";
  private static final Clip FIRST = new Clip(-1, 1);

  private final Messages messages;
  private final CheckBox held;
  private final TextField low;
  private final TextField high;
  private final Label problem = new Label();
  private Optional<ProfileEditor> editor = Optional.empty();
  private boolean refreshing;

  ClipFields(Messages messages) {
    this.messages = messages;
    this.held = new CheckBox(messages.text("rules.clip"));
    this.low = field("clip-low", "rules.clip.low");
    this.high = field("clip-high", "rules.clip.high");
    held.setId("clip");
    held.selectedProperty().subscribe((old, now) -> toggled(now));
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    HBox line = new HBox(GAP, held, low, new Label("–"), high);
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(line, problem);
  }

  private TextField field(String id, String key) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(COLUMNS);
    field.setAccessibleText(messages.text(key));
    field.disableProperty().bind(held.selectedProperty().not());
    field.textProperty().subscribe((old, now) -> typed());
    return field;
  }

  void show(Optional<ProfileEditor> of) {
    boolean same = of.equals(editor);
    editor = of;
    Optional<Clip> clip = of.flatMap(open -> open.draft().clip());
    if (!same || !clip.equals(typedClip())) {
      refreshing = true;
      held.setSelected(clip.isPresent());
      low.setText(clip.map(bounds -> text(bounds.low())).orElse(""));
      high.setText(clip.map(bounds -> text(bounds.high())).orElse(""));
      problem.setVisible(false);
      refreshing = false;
    }
  }

  private static String text(double number) {
    return new ParameterValue.Amount(number).toString();
  }

  private void toggled(boolean on) {
    if (!refreshing) {
      apply(on ? Optional.of(FIRST) : Optional.empty());
    }
  }

  private void typed() {
    if (refreshing || !held.isSelected()) {
      return;
    }
    Optional<Clip> clip = typedClip();
    clip.ifPresent(bounds -> apply(Optional.of(bounds)));
    Optional<String> wrong =
        clip.isPresent() ? Optional.empty() : Optional.of(messages.text("rules.clip.wrong"));
    problem.setText(wrong.orElse(""));
    problem.setVisible(wrong.isPresent());
    editor.ifPresent(open -> open.note(FIELD, wrong));
  }

  /// What stands in the fields; empty when it is not held or makes no bounds.
  private Optional<Clip> typedClip() {
    Optional<Double> from = ParameterText.number(low.getText());
    Optional<Double> to = ParameterText.number(high.getText());
    boolean bounds = held.isSelected() && from.isPresent() && to.isPresent();
    return bounds && from.get() <= to.get()
        ? Optional.of(new Clip(from.get(), to.get()))
        : Optional.empty();
  }

  private void apply(Optional<Clip> clip) {
    editor.ifPresent(open -> open.apply(profile -> ProfileEdits.clipped(profile, clip)));
  }
}
