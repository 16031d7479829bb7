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
    Instant at) {
  /// Stands before the name of an annotator whose decisions came with the data. They are kept and
  /// compared like any other, but never decide an item of the project.
  public static final String IMPORTED = "imported:";

  /// Whether it came with the data.
  public boolean isImported() {
    return annotator.startsWith(IMPORTED);
  }

  /// The same decision on the comparison with this id.
  public Annotation on(String id) {
    return new Annotation(
        id, annotator, verdict, strength, followed, judgeVisible, order, active, note, at);
  }

  /// Whether it agrees with the judgment it followed; empty when there was none, when the judgment
  /// did not rank the sides, or when the human skipped.
  public Optional<Boolean> confirms() {
    return followed
        .filter(ref -> ref.verdict().ranks() && !(verdict instanceof Verdict.Skipped))
        .map(ref -> ref.verdict().equals(verdict));
  }
}
