package rewarddesk.ui.review;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.model.Verdict;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.control.RewardBreakdownView;

/// The rule rewards of both responses, by which profile, and whether they agree with the judge.
final class RulesView extends VBox {
  private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");
  private static final double GAP = 8;
  private static final int DECIMALS = 2;

  private final Messages messages;
  private final NumberFormat number;
  private final RewardBreakdownView breakdown = new RewardBreakdownView();
  private final Label agreement = new Label();
  private final Label profile = new Label();

  /// What the judge says, as shown.
  ///
  /// @param verdict one that ranks the two
  /// @param margin in the judge's own unit, when it has one
  record Judged(Verdict.MachineVerdict verdict, Optional<Double> margin) {}

  /// @param highlight is told which places a rule speaks of
  /// @param change opens the place where rules are changed
  RulesView(Messages messages, BiConsumer<Slot, List<Span>> highlight, Runnable change) {
    super(GAP);
    this.messages = messages;
    this.number = NumberFormat.getNumberInstance(messages.locale());
    number.setMaximumFractionDigits(DECIMALS);
    agreement.setWrapText(true);
    agreement.setMinHeight(USE_PREF_SIZE);
    agreement.setMaxWidth(Double.MAX_VALUE);
    agreement.getStyleClass().add("rules-agreement");
    breakdown.setOnEvidence(
        (slot, reward) -> highlight.accept(slot, reward.map(RuleReward::spans).orElse(List.of())));
    getStyleClass().add("rules");
    getChildren().addAll(agreement, breakdown, profileLine(change));
  }

  private HBox profileLine(Runnable change) {
    profile.getStyleClass().add("text-muted");
    profile.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(profile, Priority.ALWAYS);
    Button button = new Button(messages.text("rules.change"));
    button.setId("rules-change");
    button.getStyleClass().addAll("flat", "small");
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> change.run());
    HBox line = new HBox(GAP, profile, button);
    line.getStyleClass().add("rules-profile");
    return line;
  }

  void show(RuleScores scores) {
    breakdown.setBreakdowns(scores.rules(), scores.left(), scores.right());
  }

  /// Names the profile that the project goes by.
  void name(NumberedProfile now) {
    profile.setText(messages.text("rules.profile", now.name(), now.version()));
  }

  void nextEvidence() {
    breakdown.nextEvidence();
  }

  /// @param judge what the judge says; empty when it does not rank the two, or is the rules
  ///   themselves
  void compare(RuleScores scores, Optional<Judged> judge) {
    String text = judge.map(judged -> sentence(scores, judged)).orElse("");
    boolean conflict =
        judge.filter(judged -> scores.complete() && isConflict(scores, judged)).isPresent();
    agreement.setText(text);
    Nodes.visible(agreement, !text.isEmpty());
    agreement.pseudoClassStateChanged(CONFLICT, conflict);
  }

  /// Only a preference against a preference is a conflict, as in the queue.
  private static boolean isConflict(RuleScores scores, Judged judge) {
    return scores.verdict() instanceof Verdict.Prefers
        && judge.verdict() instanceof Verdict.Prefers
        && !scores.verdict().equals(judge.verdict());
  }

  private String sentence(RuleScores scores, Judged judge) {
    if (!scores.complete()) {
      return messages.text("rules.pending");
    }
    return switch (scores.verdict()) {
      case Verdict.Prefers(Slot slot) -> compared(scores, slot, judge);
      case Verdict.Tie _ -> messages.text("rules.equal");
      case Verdict.Unparsed _, Verdict.Failed _ -> messages.text("rules.nothing");
    };
  }

  private String compared(RuleScores scores, Slot slot, Judged judge) {
    String by = number.format(scores.margin());
    if (scores.verdict().equals(judge.verdict())) {
      return messages.text("rules.agree", slot.name(), by);
    }
    if (judge.verdict() instanceof Verdict.Prefers(Slot other)) {
      return judge
          .margin()
          .map(
              margin ->
                  messages.text(
                      "rules.disagree.margin",
                      slot.name(),
                      by,
                      other.name(),
                      number.format(margin)))
          .orElseGet(() -> messages.text("rules.disagree", slot.name(), by, other.name()));
    }
    return messages.text("rules.alone", slot.name(), by);
  }
}
