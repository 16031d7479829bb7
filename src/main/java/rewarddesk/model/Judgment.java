package rewarddesk.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One recorded machine decision about a [Comparison]. Sides are stored sides.
///
/// @param comparisonId which comparison
/// @param judge id of the reward system: `builtin`, `random`, `ollama:qwen3:8b`
/// @param kind which kind of reward system it is
/// @param verdict what it decided, or that it could not
/// @param margin how much better the preferred side is, in the judge's own unit, never negative;
///   absent when the judge has none
/// @param a what it says about stored side A alone
/// @param b what it says about stored side B alone
/// @param summary one or two sentences on the pair, when the judge gives any
/// @param calls every question asked and every reply, for judges that write text
/// @param provenance how to repeat it
/// @param duration time it took
/// @param at when it was made
public record Judgment(
    String comparisonId,
    String judge,
    RewardSystemKind kind,
    Verdict.MachineVerdict verdict,
    Optional<Double> margin,
    Assessment a,
    Assessment b,
    Optional<String> summary,
    List<JudgeCall> calls,
    Provenance provenance,
    Duration duration,
    Instant at) {
  /// Stands before the name of a judge whose verdicts came with the data.
  public static final String RECORDED = "recorded:";

  public Judgment {
    calls = List.copyOf(calls);
  }

  public Assessment assessment(Slot slot) {
    return slot == Slot.A ? a : b;
  }
}
