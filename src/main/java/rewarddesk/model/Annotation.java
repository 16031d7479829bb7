package rewarddesk.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One recorded human decision. Sides are stored sides, whatever order was shown.
///
/// @param comparisonId which comparison
/// @param annotator name of whoever decided
/// @param verdict what they decided
/// @param strength how much better the preferred side is, when said
/// @param followed the judgment it confirms or overrides, when there was one
/// @param judgeVisible whether that judgment was on screen before deciding, if only for a moment
/// @param order which stored side was shown on the left
/// @param active time the item was worked on, idle time left out; zero when not measured
/// @param note free text; empty when there is none
/// @param at when it was decided
/// @param manner how it came about
/// @param hasty whether it took less time than anybody needs to read the two responses
/// @param a what the annotator says about stored side A alone
/// @param b what the annotator says about stored side B alone
public record Annotation(
    String comparisonId,
    String annotator,
    Verdict.HumanVerdict verdict,
    Optional<Strength> strength,
    Optional<JudgmentRef> followed,
    boolean judgeVisible,
    DisplayOrder order,
    Duration active,
    String note,
    Instant at,
    Manner manner,
    boolean hasty,
    Appraisal a,
    Appraisal b) {
  /// Stands before the name of an annotator whose decisions came with the data. They are kept and
  /// compared like any other, but never decide an item of the project.
  public static final String IMPORTED = "imported:";

  /// A decision made once, in its own time, that says nothing about a side alone.
  public Annotation(
      String comparisonId,
      String annotator,
      Verdict.HumanVerdict verdict,
      Optional<Strength> strength,
      Optional<JudgmentRef> followed,
      boolean judgeVisible,
      DisplayOrder order,
      Duration active,
      String note,
      Instant at) {
    this(
        comparisonId,
        annotator,
        verdict,
        strength,
        followed,
        judgeVisible,
        order,
        active,
        note,
        at,
        Manner.direct(),
        false,
        Appraisal.NONE,
        Appraisal.NONE);
  }

  /// Stands before the name of the judge whose verdicts were taken over, as their annotator.
  public static final String ACCEPTED = "accepted:";

  /// Whether it came with the data.
  public boolean isImported() {
    return annotator.startsWith(IMPORTED);
  }

  /// The same decision on the comparison with this id.
  public Annotation on(String id) {
    return with(id, manner, hasty, a, b);
  }

  /// The same decision, come about in this way.
  public Annotation as(Manner how, boolean tooFast) {
    return with(comparisonId, how, tooFast, a, b);
  }

  /// The same decision with what is said about each stored side alone.
  public Annotation appraising(Appraisal sideA, Appraisal sideB) {
    return with(comparisonId, manner, hasty, sideA, sideB);
  }

  private Annotation with(
      String id, Manner how, boolean tooFast, Appraisal sideA, Appraisal sideB) {
    return new Annotation(
        id,
        annotator,
        verdict,
        strength,
        followed,
        judgeVisible,
        order,
        active,
        note,
        at,
        how,
        tooFast,
        sideA,
        sideB);
  }

  /// What is said about a stored side alone.
  public Appraisal appraisal(Slot slot) {
    return slot == Slot.A ? a : b;
  }

  /// What the annotator decided without the judge: the decision before the reveal in blind work,
  /// else the verdict itself. Only this may be compared with a judge.
  public Verdict.HumanVerdict independent() {
    return manner instanceof Manner.AfterReveal(Verdict.HumanVerdict before) ? before : verdict;
  }

  /// Whether a human decided, and not a judge in the human's place.
  public boolean isHuman() {
    return !(manner instanceof Manner.AutoAccepted) && !annotator.startsWith(ACCEPTED);
  }

  /// Whether it agrees with the judgment it followed; empty when there was none, when the judgment
  /// did not rank the sides, when the human skipped, or when no human decided.
  public Optional<Boolean> confirms() {
    return followed
        .filter(ref -> isHuman())
        .filter(ref -> ref.verdict().ranks() && !(verdict instanceof Verdict.Skipped))
        .map(ref -> ref.verdict().equals(verdict));
  }
}
