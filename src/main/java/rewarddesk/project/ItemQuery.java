package rewarddesk.project;

import java.util.Optional;

/// Which items are wanted. Every part narrows; [#ALL] wants everything.
///
/// @param text words that occur in the prompt, a response, the note or the id, ignoring case; empty
///   for any
/// @param status how far an item is
/// @param decision word of the human verdict in force (see [rewarddesk.model.Verdict#word()])
/// @param judge the judge that `judgeVerdict` and `agreement` speak of; the latest judgment when
///   absent, and any judge against the rules
/// @param judgeVerdict word of the judge's verdict
/// @param agreement whether the decision agrees with the judge or with the gold label, or the rules
///   disagree with the judge
/// @param subset name of the subset
/// @param mark what is to be known about the decision or the item
public record ItemQuery(
    String text,
    Status status,
    Optional<String> decision,
    Optional<String> judge,
    Optional<String> judgeVerdict,
    Agreement agreement,
    Optional<String> subset,
    Mark mark) {

  /// How far an item is.
  public enum Status {
    ANY,
    OPEN,
    /// By a human, other than skipped.
    DECIDED,
    SKIPPED,
    /// By a verdict taken over from a judge, see [AcceptedVerdicts].
    ACCEPTED,
    JUDGED,
    NOT_JUDGED
  }

  /// How the decision relates to the judge or to gold, or the rules to the judge.
  public enum Agreement {
    ANY,
    CONFIRMED,
    OVERRIDDEN,
    AGAINST_GOLD,
    /// The rules' judgment and the judge's prefer different sides, decided or not.
    RULES_AGAINST_JUDGE,
    /// The annotators of the data said different things, decided or not.
    VOTES_DIFFER
  }

  /// What is to be known about an item and its decision before relying on it.
  public enum Mark {
    ANY,
    /// Decided faster than anybody reads.
    HASTY,
    /// Belongs to the audit slice, decided or not.
    AUDITED,
    /// Decided blind, and not again since judge and rules were revealed.
    BEFORE_REVEAL,
    /// Decided blind and the same after the reveal.
    KEPT,
    /// Decided blind and otherwise after the reveal.
    CHANGED,
    /// Taken over from a judge, see [AcceptedVerdicts].
    AUTO_ACCEPTED
  }

  public static final ItemQuery ALL =
      new ItemQuery(
          "",
          Status.ANY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Agreement.ANY,
          Optional.empty(),
          Mark.ANY);

  public ItemQuery withText(String newText) {
    return new ItemQuery(newText, status, decision, judge, judgeVerdict, agreement, subset, mark);
  }

  public ItemQuery withStatus(Status newStatus) {
    return new ItemQuery(text, newStatus, decision, judge, judgeVerdict, agreement, subset, mark);
  }

  public ItemQuery withDecision(Optional<String> newDecision) {
    return new ItemQuery(text, status, newDecision, judge, judgeVerdict, agreement, subset, mark);
  }

  public ItemQuery withJudge(Optional<String> newJudge) {
    return new ItemQuery(text, status, decision, newJudge, judgeVerdict, agreement, subset, mark);
  }

  public ItemQuery withJudgeVerdict(Optional<String> newJudgeVerdict) {
    return new ItemQuery(text, status, decision, judge, newJudgeVerdict, agreement, subset, mark);
  }

  public ItemQuery withAgreement(Agreement newAgreement) {
    return new ItemQuery(text, status, decision, judge, judgeVerdict, newAgreement, subset, mark);
  }

  public ItemQuery withSubset(Optional<String> newSubset) {
    return new ItemQuery(text, status, decision, judge, judgeVerdict, agreement, newSubset, mark);
  }

  public ItemQuery withMark(Mark newMark) {
    return new ItemQuery(text, status, decision, judge, judgeVerdict, agreement, subset, newMark);
  }
}
