package rewarddesk.learn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.FeatureCache;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.builtin.PairNumbers;
import rewarddesk.reward.builtin.PairReader;

/// Judges by a learned head. The margin is a logit: ln of the odds that the preferred side would be
/// chosen. A prompt that was learned from is judged by the weights that have not seen it, so that
/// agreement with the decisions on it says something.
final class LearnedJudge implements RewardSystem {
  static final String ID = "learned";

  private final long version;
  private final LearnedHead head;
  private final PairReader reader;
  private final FeatureCache kept;
  private final InstantSource clock;

  private LearnedJudge(
      long version, LearnedHead head, PairReader reader, FeatureCache kept, InstantSource clock) {
    this.version = version;
    this.head = head;
    this.reader = reader;
    this.kept = kept;
    this.clock = clock;
  }

  /// Takes over the reader and closes it in the end.
  ///
  /// @param kept measurements made while learning
  /// @throws JudgeUnavailableException when this machine measures otherwise than the head needs
  static LearnedJudge open(
      long version, LearnedHead head, PairReader reader, FeatureCache kept, InstantSource clock) {
    try {
      if (!reader.version().equals(head.features())) {
        throw new JudgeUnavailableException(
            "The learned judge was made with other text encoders than this program has. Learn from"
                + " the decisions again.");
      }
      return new LearnedJudge(version, head, reader, kept, clock);
    } catch (ModelException e) {
      reader.close();
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    } catch (JudgeUnavailableException e) {
      reader.close();
      throw e;
    }
  }

  static String version(long version) {
    return "learned head " + version;
  }

  @Override
  public String id() {
    return ID;
  }

  /// What another head has judged is judged anew.
  @Override
  public Optional<String> version() {
    return Optional.of(version(version));
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.SEQUENCE_CLASSIFIER;
  }

  /// One call for each core: an encoder works on the caller's thread.
  @Override
  public int concurrency() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long start = System.nanoTime();
    Instant at = clock.instant();
    Weighing weighing = Weighing.of(head, PromptKey.of(comparison.prompt()));
    Spoken spoken;
    try {
      spoken = speak(numbers(comparison), weighing);
    } catch (ModelException e) {
      spoken = Spoken.failed(String.valueOf(e.getMessage()));
    }
    return new Judgment(
        comparison.id(),
        id(),
        kind(),
        spoken.verdict(),
        spoken.margin(),
        spoken.a(),
        spoken.b(),
        spoken.summary(),
        List.of(),
        provenance(weighing),
        Duration.ofNanos(System.nanoTime() - start),
        at);
  }

  @Override
  public void close() {
    reader.close();
  }

  /// What it says on a pair, or that it could not.
  private record Spoken(
      Verdict.MachineVerdict verdict,
      Optional<Double> margin,
      Assessment a,
      Assessment b,
      Optional<String> summary) {

    static Spoken failed(String reason) {
      return new Spoken(
          new Verdict.Failed(reason),
          Optional.empty(),
          Assessment.NONE,
          Assessment.NONE,
          Optional.empty());
    }
  }

  private Spoken speak(PairNumbers pair, Weighing weighing) {
    double rewardA = weighing.weights().reward(pair.a(), pair.chinese());
    double rewardB = weighing.weights().reward(pair.b(), pair.chinese());
    double logit = rewardA - rewardB;
    Verdict.MachineVerdict verdict =
        logit == 0 ? new Verdict.Tie() : new Verdict.Prefers(logit > 0 ? Slot.A : Slot.B);
    LearnedSummary words = LearnedSummary.forChinese(pair.chinese());
    return new Spoken(
        verdict,
        Optional.of(Math.abs(logit)),
        reward(rewardA),
        reward(rewardB),
        Optional.of(words.text(verdict, Math.abs(logit), version, head, weighing)));
  }

  private static Assessment reward(double reward) {
    return new Assessment(Optional.of(reward), Optional.empty(), Optional.empty());
  }

  private PairNumbers numbers(Comparison comparison) {
    return kept.find(head.features(), comparison.id())
        .flatMap(FeatureBytes::read)
        .orElseGet(() -> reader.read(comparison));
  }

  private Provenance provenance(Weighing weighing) {
    return new Provenance(
        version(version),
        Optional.empty(),
        Optional.empty(),
        Map.of(
            "features",
            head.features(),
            "decisions",
            Integer.toString(head.origin().decisions()),
            "items",
            head.origin().items(),
            "learnedAt",
            head.origin().at().toString(),
            "weights",
            weighing.unseen() ? "left out this prompt, which was learned from" : "all decisions"),
        OptionalLong.empty());
  }
}
