package rewarddesk.ui.control;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// Shows what a judge decided, by how much, and who it was; or in words why there is no verdict. A
/// failure looks like a failure, never like a tie.
public final class VerdictBar extends VBox {
  private static final int LONGEST_DETAIL = 400;
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  /// How the badge looks; the letter or sign in it says the same.
  private enum Look {
    A("verdict-a", "A"),
    B("verdict-b", "B"),
    TIE("verdict-tie", "="),
    UNPARSED("verdict-unparsed", "?"),
    FAILED("verdict-failed", "!"),
    NONE("verdict-none", "–");

    private final String state;
    private final String sign;

    Look(String state, String sign) {
      this.state = state;
      this.sign = sign;
    }
  }

  private final Label badge = new Label();
  private final Label sentence = new Label();
  private final Label source = new Label();
  private final Label detail = new Label();
  private final Tooltip whole = new Tooltip();
  private final Tooltip id = new Tooltip();
  private final UnaryOperator<String> names;

  /// @param names how people call a judge, by its id
  public VerdictBar(UnaryOperator<String> names) {
    this.names = names;
    getStyleClass().add("verdict-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    badge.getStyleClass().add("verdict-badge");
    sentence.getStyleClass().add("verdict-sentence");
    source.getStyleClass().add("verdict-source");
    detail.getStyleClass().add("verdict-detail");
    sentence.setWrapText(true);
    source.setWrapText(true);
    detail.setWrapText(true);
    whole.setWrapText(true);
    whole.getStyleClass().add("long-tip");
    VBox words = new VBox(sentence, source);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox top = new HBox(badge, words);
    top.getStyleClass().add("verdict-top");
    getChildren().addAll(top, detail);
    clear();
  }

  /// Says that there is no judgment yet.
  public void clear() {
    say(ControlTexts.get("verdict.none"));
  }

  /// Shows a sentence in place of a judgment, for example why the judge is not at work.
  public void say(String words) {
    show(Look.NONE, words, "", "");
  }

  /// Shows a judgment, with its sides named as they are shown.
  public void setJudgment(Judgment judgment, DisplayOrder order) {
    setJudgment(judgment, order, Optional.empty());
  }

  /// Shows a judgment with a line in place of the judge's own summary, which is there for whoever
  /// points at the line.
  public void setJudgment(Judgment judgment, DisplayOrder order, Optional<String> line) {
    Look look = look(judgment.verdict(), order);
    String summary = detail(judgment);
    show(look, words(look), source(judgment), line.orElse(summary));
    Optional<String> ran = judgment.provenance().ranOn().map(it -> it.toUpperCase(Locale.ROOT));
    id.setText(
        ran.map(where -> ControlTexts.get("verdict.ran", judgment.judge(), where))
            .orElse(judgment.judge()));
    boolean told = ran.isEmpty() && source.getText().startsWith(judgment.judge());
    source.setTooltip(told ? null : id);
    detail.pseudoClassStateChanged(QUIET, line.isPresent());
    line.filter(shorter -> !summary.isEmpty() && !summary.equals(shorter))
        .ifPresent(shorter -> explain(summary));
  }

  private void explain(String summary) {
    whole.setText(RightToLeft.guarded(CleanText.of(summary).strip()));
    detail.setTooltip(whole);
  }

  private static Look look(Verdict verdict, DisplayOrder order) {
    return switch (verdict) {
      case Verdict.Prefers(Slot slot) -> order.map(slot) == Slot.A ? Look.A : Look.B;
      case Verdict.Tie _ -> Look.TIE;
      case Verdict.Unparsed _ -> Look.UNPARSED;
      case Verdict.Failed _ -> Look.FAILED;
      case Verdict.BothBad _, Verdict.Skipped _ -> Look.NONE;
    };
  }

  private static String words(Look look) {
    return switch (look) {
      case A, B -> ControlTexts.get("verdict.prefers", look.sign);
      case TIE -> ControlTexts.get("verdict.tie");
      case UNPARSED -> ControlTexts.get("verdict.unparsed");
      case FAILED -> ControlTexts.get("verdict.failed");
      case NONE -> ControlTexts.get("verdict.none");
    };
  }

  private String source(Judgment judgment) {
    Optional<Double> margin = judgment.verdict().ranks() ? judgment.margin() : Optional.empty();
    String judge = names.apply(judgment.judge());
    return margin
        .map(value -> ControlTexts.get("verdict.by.margin", judge, Numbers.shown(value)))
        .orElseGet(() -> ControlTexts.get("verdict.by", judge));
  }

  private static String detail(Judgment judgment) {
    return switch (judgment.verdict()) {
      case Verdict.Unparsed(String reply) ->
          Stream.of(
                  judgment.summary().orElse(""),
                  judgment.calls().isEmpty() ? ControlTexts.get("verdict.reply", reply) : "")
              .filter(line -> !line.isEmpty())
              .collect(Collectors.joining("\n"));
      case Verdict.Failed(String reason) -> reason;
      case Verdict.Prefers _, Verdict.Tie _ -> judgment.summary().orElse("");
    };
  }

  private void show(Look look, String words, String who, String more) {
    for (Look each : Look.values()) {
      badge.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.state), each == look);
    }
    String clean = CleanText.of(more).strip();
    badge.setText(look.sign);
    sentence.setText(words);
    source.setText(who);
    source.setTooltip(null);
    detail.setText(RightToLeft.guarded(shortened(clean)));
    whole.setText(RightToLeft.guarded(clean));
    detail.setTooltip(clean.length() > LONGEST_DETAIL ? whole : null);
    for (Label label : new Label[] {source, detail}) {
      label.setVisible(!label.getText().isEmpty());
      label.setManaged(!label.getText().isEmpty());
    }
    setAccessibleText(String.join(". ", words, who, shortened(clean)));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_DETAIL
        ? text
        : CleanText.of(text.substring(0, LONGEST_DETAIL)) + "…";
  }
}
