package rewarddesk.reward.random;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;

/// A fair coin for each comparison, tossed from the seed and the comparison's id: the same item
/// gets the same verdict in every run and in every order. It never looks at the texts.
public final class RandomJudge implements RewardSystem {
  public static final String ID = "random";

  private final long seed;
  private final InstantSource clock;

  public RandomJudge(long seed, InstantSource clock) {
    this.seed = seed;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.RANDOM;
  }

  @Override
  public int concurrency() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Instant at = clock.instant();
    return new Judgment(
        comparison.id(),
        ID,
        kind(),
        new Verdict.Prefers(toss(comparison.id())),
        Optional.empty(),
        Assessment.NONE,
        Assessment.NONE,
        Optional.empty(),
        List.of(),
        new Provenance("1", Optional.empty(), Optional.empty(), Map.of(), OptionalLong.of(seed)),
        Duration.ZERO,
        at);
  }

  @Override
  public void close() {
    // holds nothing
  }

  /// The hash of a string is the same in every Java.
  private Slot toss(String id) {
    long mixed = new SplittableRandom(id.hashCode()).nextLong() ^ seed;
    return new SplittableRandom(mixed).nextBoolean() ? Slot.A : Slot.B;
  }
}
