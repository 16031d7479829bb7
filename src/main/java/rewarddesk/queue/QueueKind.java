package rewarddesk.queue;

import java.util.Locale;
import java.util.stream.Stream;
import rewarddesk.project.QueueOrder;
import rewarddesk.project.QueueOrder.StrongestFirst;

/// The orders of the queue that a person can choose.
public enum QueueKind {
  /// By number.
  SEQUENTIAL(false, false),
  /// Drawn by lot.
  RANDOM(true, false),
  /// Where the judge sees the two closest together.
  UNCERTAIN(true, true),
  /// Where the rules and the judge prefer different sides.
  CONFLICTS(false, true),
  /// Where another judge prefers the other side.
  JUDGES(true, true),
  /// Where the judge answers differently when the two are swapped.
  FLIPS(true, true),
  /// Whose margin is closest to where the judge's verdicts begin to be good enough.
  THRESHOLD(true, true),
  /// Nearly the same prompts together.
  SIMILAR(true, false);

  private final boolean workedOut;
  private final boolean ofJudge;

  QueueKind(boolean workedOut, boolean ofJudge) {
    this.workedOut = workedOut;
    this.ofJudge = ofJudge;
  }

  /// The word in the settings and on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind with a word; in sequence for a word of another program.
  public static QueueKind of(String word) {
    return Stream.of(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElse(SEQUENTIAL);
  }

  /// Whether it has to be worked out, and again when much has changed.
  public boolean isWorkedOut() {
    return workedOut;
  }

  /// Whether it goes by what a judge has said.
  public boolean isOfJudge() {
    return ofJudge;
  }

  /// @param judge the judge shown in review
  public QueueOrder order(String judge) {
    return this == SEQUENTIAL ? QueueOrder.SEQUENTIAL : strongestFirst(judge);
  }

  /// @throws IllegalStateException for [#SEQUENTIAL]
  StrongestFirst strongestFirst(String judge) {
    return switch (this) {
      case SEQUENTIAL -> throw new IllegalStateException("it has no strengths");
      case RANDOM -> QueueOrder.RANDOM;
      case UNCERTAIN -> QueueOrder.uncertain(judge);
      case CONFLICTS -> QueueOrder.rulesAgainst(judge);
      case JUDGES -> QueueOrder.judgesAgainst(judge);
      case FLIPS -> QueueOrder.flips(judge);
      case THRESHOLD -> QueueOrder.nearThreshold(judge);
      case SIMILAR -> QueueOrder.SIMILAR;
    };
  }
}
