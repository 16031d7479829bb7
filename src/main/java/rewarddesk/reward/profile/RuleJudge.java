package rewarddesk.reward.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.reward.RewardSystem;

/// The rules of a profile as a judge: the response with the larger total is better, equal totals
/// are a tie.
///
/// The reward of a side is its total, as every screen shows it: a rule without a value is left out
/// of it. Where no rule has a value on either side there is nothing to judge by, and where totals
/// are equal only because a rule could not be computed nobody knows: both are failures with the
/// reason, never a tie.
public final class RuleJudge implements RewardSystem {
  public static final String ID = JudgmentRepository.RULES;

  /// Sums of the same values in another order differ by less.
  private static final double SAME = 1e-9;

  private final NumberedProfile profile;
  private final InstantSource clock;

  public RuleJudge(NumberedProfile profile, InstantSource clock) {
    this.profile = profile;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.RULE;
  }

  /// The hash of the profile: what another one has judged is judged anew.
  @Override
  public Optional<String> version() {
    return Optional.of(profile.hash());
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
    long started = System.nanoTime();
    RewardBreakdown a = profile.rules().score(comparison, Slot.A);
    RewardBreakdown b = profile.rules().score(comparison, Slot.B);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return judgment(comparison, a, b, Duration.ofNanos(System.nanoTime() - started), at);
  }

  private Judgment judgment(
      Comparison comparison, RewardBreakdown a, RewardBreakdown b, Duration took, Instant at) {
    Verdict.MachineVerdict verdict = verdict(a, b);
    return new Judgment(
        comparison.id(),
        ID,
        kind(),
        verdict,
        verdict.ranks() ? Optional.of(Math.abs(a.total() - b.total())) : Optional.empty(),
        assessment(a),
        assessment(b),
        Optional.of(summary()),
        List.of(),
        provenance(),
        took,
        at);
  }

  /// What two breakdowns by the same profile come to.
  public static Verdict.MachineVerdict verdict(RewardBreakdown a, RewardBreakdown b) {
    if (!hasValue(a) && !hasValue(b)) {
      return new Verdict.Failed("No rule of the profile applies to this item.");
    }
    double difference = a.total() - b.total();
    if (Math.abs(difference) >= SAME) {
      return new Verdict.Prefers(difference > 0 ? Slot.A : Slot.B);
    }
    return broken(a, Slot.A)
        .or(() -> broken(b, Slot.B))
        .<Verdict.MachineVerdict>map(Verdict.Failed::new)
        .orElseGet(Verdict.Tie::new);
  }

  private static boolean hasValue(RewardBreakdown breakdown) {
    return breakdown.rewards().stream().anyMatch(reward -> reward.value().isPresent());
  }

  private static Optional<String> broken(RewardBreakdown breakdown, Slot slot) {
    return breakdown.rewards().stream()
        .filter(reward -> reward.outcome() instanceof RuleReward.Failed)
        .map(reward -> "%s of response %s: %s".formatted(reward.name(), slot, reward.evidence()))
        .findFirst();
  }

  private static Assessment assessment(RewardBreakdown breakdown) {
    return hasValue(breakdown)
        ? new Assessment(Optional.of(breakdown.total()), Optional.empty(), Optional.empty())
        : Assessment.NONE;
  }

  private String summary() {
    return String.format(Locale.ROOT, "Profile %s, version %d.", profile.name(), profile.version());
  }

  private Provenance provenance() {
    return new Provenance(
        profile.hash(),
        Optional.empty(),
        Optional.empty(),
        Map.of(
            "profile", profile.name(),
            "profileVersion", Integer.toString(profile.version())),
        OptionalLong.empty());
  }

  @Override
  public void close() {
    // holds nothing
  }
}
