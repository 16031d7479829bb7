package rewarddesk.ui.review;

import java.util.Optional;
import rewarddesk.model.Verdict;
import rewarddesk.ui.Session;

/// What Enter stands for. Verdicts are as shown, not as stored. JavaFX thread only.
final class Confirming {
  private final Session session;
  private final OnScreen screen;
  private final Weighing weighing;
  private final Curtain curtain;

  Confirming(Session session, OnScreen screen, Weighing weighing, Curtain curtain) {
    this.session = session;
    this.screen = screen;
    this.weighing = weighing;
    this.curtain = curtain;
  }

  /// The judge's verdict on the item on screen, when it ranks the two.
  Optional<Verdict.HumanVerdict> judgeVerdict() {
    return screen.latest().flatMap(this::judgeVerdict);
  }

  private Optional<Verdict.HumanVerdict> judgeVerdict(PreparedItem item) {
    return item.judgment(session.settings().judge())
        .map(judgment -> Shown.verdict(judgment.judgment().verdict(), item.order()))
        .filter(Verdict::ranks)
        .map(Verdict.HumanVerdict.class::cast);
  }

  /// What Enter would decide now: what is being weighed, else the decision before the reveal, else
  /// the judge's verdict where it is on screen.
  Optional<Verdict.HumanVerdict> enters() {
    Optional<Verdict.HumanVerdict> weighed = weighing.draftProperty().get().verdict();
    if (weighed.isPresent()) {
      return weighed;
    }
    if (isRevealed()) {
      return curtain.before().map(before -> Shown.verdict(before.verdict(), before.order()));
    }
    return judgeVerdict().filter(any -> curtain.openProperty().get());
  }

  /// The decision that Enter makes; empty when it stands for nothing. After the reveal the decision
  /// is kept as it was, with its strength and acceptability.
  Optional<Weighing.Draft> draft() {
    return enters()
        .map(
            verdict ->
                curtain
                    .before()
                    .filter(before -> isRevealed())
                    .map(before -> Weighing.Draft.of(before, verdict))
                    .orElseGet(() -> only(verdict)));
  }

  private static Weighing.Draft only(Verdict.HumanVerdict verdict) {
    return new Weighing.Draft(Optional.of(verdict), Optional.empty(), Optional.empty());
  }

  private boolean isRevealed() {
    return curtain.stageProperty().get() == Curtain.Stage.REVEALED;
  }

  /// Key of the sentence that says why Enter stands for nothing.
  String nothingKey() {
    if (curtain.stageProperty().get() == Curtain.Stage.CLOSED) {
      return "status.blind";
    }
    return curtain.openProperty().get() ? "status.nothing.to.confirm" : "status.hidden";
  }
}
