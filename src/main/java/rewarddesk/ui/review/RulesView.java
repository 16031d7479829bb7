package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.model.Verdict;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.RewardBreakdownView;

/// The rule rewards of both responses, and whether they agree with the judge.
final class RulesView extends VBox {
  private static final double GAP = 8;
  private static final double SAME = 1e-9;

  private final Messages messages;
  private final RewardBreakdownView breakdown = new RewardBreakdownView();
  private final Label agreement = new Label();

  /// @param highlight is told which places a rule speaks of
  RulesView(Messages messages, BiConsumer<Slot, List<Span>> highlight) {
    super(GAP);
    this.messages = messages;
    agreement.setWrapText(true);
    agreement.getStyleClass().add("rules-agreement");
    breakdown.setOnEvidence(
        (slot, reward) -> highlight.accept(slot, reward.map(RuleReward::spans).orElse(List.of())));
    getStyleClass().add("rules");
    getChildren().addAll(agreement, breakdown);
  }

  void show(PreparedItem item) {
    breakdown.setBreakdowns(item.leftRewards(), item.rightRewards());
  }

  /// @param judge the judge's verdict as shown, when it ranks the two
  void compare(PreparedItem item, Optional<Verdict.HumanVerdict> judge) {
    Verdict rules = verdict(item.leftRewards().total(), item.rightRewards().total());
    agreement.setVisible(judge.isPresent());
    agreement.setManaged(judge.isPresent());
    judge.ifPresent(verdict -> agreement.setText(messages.text(key(rules, verdict))));
  }

  private static String key(Verdict rules, Verdict judge) {
    if (rules.equals(judge)) {
      return "rules.agree";
    }
    return rules instanceof Verdict.Tie ? "rules.equal" : "rules.disagree";
  }

  private static Verdict verdict(double left, double right) {
    if (Math.abs(left - right) < SAME) {
      return new Verdict.Tie();
    }
    return new Verdict.Prefers(left > right ? Slot.A : Slot.B);
  }
}
