package rewarddesk.reward.builtin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Supplier;
import rewarddesk.inference.TextEncoder;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.rule.RuleProfile;

/// The default judge: rules, relevance and a small linear head, on this machine alone.
///
/// It prefers the side with the higher score; the margin is the difference of the scores, a logit.
/// A difference below the head's threshold is a tie, so identical responses always tie. It agrees
/// with people about as often as "the longer one wins", and says so ([#measured()]).
///
/// Encoders are loaded on first use, on the thread that judges; one that cannot be loaded leaves
/// relevance unmeasured, and everything else goes on.
public final class BuiltinJudge implements RewardSystem {
  public static final String ID = "builtin";

  private final RelevanceMeter relevance;
  private final MeasureReader reader;
  private final InstantSource clock;
  private final Head head = Head.standard();

  /// @param english makes the encoder for all prompts but Chinese ones; called at most once, the
  ///   judge closes what it gets; a [rewarddesk.inference.ModelException] means there is none
  /// @param chinese makes the encoder for prompts mainly in Chinese; the same holds
  /// @param rules the rules whose values are features
  /// @param clock tells when a judgment was made
  public BuiltinJudge(
      Supplier<? extends TextEncoder> english,
      Supplier<? extends TextEncoder> chinese,
      RuleProfile rules,
      InstantSource clock) {
    this.relevance = new RelevanceMeter(new LazyEncoder(english), new LazyEncoder(chinese));
    this.reader = new MeasureReader(rules, relevance);
    this.clock = clock;
  }

  /// How often the shipped head agrees with people, beside the length baseline.
  public static Measured measured() {
    return Head.standard().measured();
  }

  /// The same for each data set alone. `hh-rlhf-harmless` is not part of [#measured()]: people
  /// there prefer the reply that gives less to a harmful request, which this judge cannot see, so
  /// it agrees with them less often than a coin would.
  public static SequencedMap<String, Measured> measuredBySet() {
    return Head.measuredBySet();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.RULE;
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
    MeasureReader.Pair pair = reader.read(comparison, head);
    CritiqueWriter words = CritiqueWriter.forChinese(pair.question().chinese());
    double scoreA = head.score(pair.a());
    double scoreB = head.score(pair.b());
    double logit = scoreA - scoreB;
    Verdict.MachineVerdict verdict = verdict(logit);
    return new Judgment(
        comparison.id(),
        ID,
        kind(),
        verdict,
        Optional.of(Math.abs(logit)),
        assessment(scoreA, pair.a(), words),
        assessment(scoreB, pair.b(), words),
        Optional.of(words.summary(verdict, Math.abs(logit), head.measured())),
        List.of(),
        provenance(pair),
        Duration.ofNanos(System.nanoTime() - start),
        at);
  }

  @Override
  public void close() {
    relevance.close();
  }

  private Verdict.MachineVerdict verdict(double logit) {
    if (Math.abs(logit) < head.tieBelow()) {
      return new Verdict.Tie();
    }
    return new Verdict.Prefers(logit > 0 ? Slot.A : Slot.B);
  }

  private Assessment assessment(double score, Measures measures, CritiqueWriter words) {
    return new Assessment(
        Optional.of(score), Optional.of(head.rating(score)), Optional.of(words.critique(measures)));
  }

  private Provenance provenance(MeasureReader.Pair pair) {
    String encoder =
        pair.a().relevance() instanceof Relevance.Measured measured
            ? measured.encoder()
            : pair.b().relevance() instanceof Relevance.Measured measured
                ? measured.encoder()
                : "none";
    return new Provenance(
        "builtin head " + head.version(),
        Optional.empty(),
        Optional.empty(),
        Map.of(
            "encoder",
            encoder,
            "quantised",
            encoder.equals("none") ? "no encoder" : Boolean.toString(encoder.contains("int8")),
            "rules",
            "standard",
            "tieBelow",
            Double.toString(head.tieBelow())),
        OptionalLong.empty());
  }
}
