package rewarddesk.reward.implicit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.ScoredText;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Message;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;

/// A pairwise judge read from the next token: a causal model that was trained to write `A` or `B`
/// after both responses (SLiC, as in RLHFlow's pair-preference models).
///
/// With both orders, p = (p₁ + 1 − p₂) / 2, where pᵢ is the softmax over the two logits of `A` and
/// `B`, and p₂ is taken with the responses swapped; A wins above ½, exactly ½ is a tie, the margin
/// is |2p − 1|. Source: reward-systems.md 2.4. Safe for any number of threads.
public final class PairTokenJudge implements RewardSystem {
  private static final String VERSION = "pair-token-1";

  private final String id;
  private final LanguageModel model;
  private final InstantSource clock;

  /// @param id as on the command line: `model:NAME`
  /// @param model closed with this judge
  public PairTokenJudge(String id, LanguageModel model, InstantSource clock) {
    this.id = id;
    this.model = model;
    this.clock = clock;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.CUSTOM_CLASSIFIER;
  }

  /// One call for each core: a model works on the caller's thread.
  @Override
  public int concurrency() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    long started = System.nanoTime();
    Instant at = clock.instant();
    Optional<Double> probability = Optional.empty();
    String problem = "";
    try {
      probability = Optional.of(probabilityOfA(comparison));
    } catch (ModelException e) {
      problem = String.valueOf(e.getMessage());
    }
    return new Judgment(
        comparison.id(),
        id,
        kind(),
        probability.map(PairTokenJudge::verdict).orElse(new Verdict.Failed(problem)),
        probability.map(p -> Math.abs(2 * p - 1)),
        Assessment.NONE,
        Assessment.NONE,
        probability.map(p -> String.format(Locale.ROOT, "A is better with probability %.3f.", p)),
        List.of(),
        provenance(),
        Duration.ofNanos(System.nanoTime() - started),
        at);
  }

  /// The probability that the stored side A is the better one, from both orders.
  ///
  /// @throws ModelException when the model gives none
  /// @throws InterruptedException when the thread was interrupted
  public double probabilityOfA(Comparison comparison) throws InterruptedException {
    double stored = probabilityOfFirst(comparison, Slot.A);
    double swapped = probabilityOfFirst(comparison, Slot.B);
    return (stored + 1 - swapped) / 2;
  }

  private double probabilityOfFirst(Comparison comparison, Slot first) throws InterruptedException {
    Content question = question(comparison, first);
    List<ScoredText> answers =
        model.score(List.of(answered(question, "A"), answered(question, "B")));
    double a = logProbability(answers.getFirst());
    double b = logProbability(answers.getLast());
    return 1 / (1 + Math.exp(b - a));
  }

  private Passage answered(Content question, String answer) {
    Passage passage = model.opening(question, answer);
    int tokens = passage.tokens().size();
    if (tokens > model.longest()) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          String.format(
              Locale.ROOT,
              "The pair has %,d tokens; %s reads %,d at most, and cutting one side would be unfair"
                  + " to it.",
              tokens,
              model.name(),
              model.longest()));
    }
    return passage;
  }

  private double logProbability(ScoredText answer) {
    double[] tokens = answer.of(Part.RESPONSE);
    if (tokens.length != 1) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s does not write A and B as one token each, so it cannot judge pairs by them."
              .formatted(model.name()));
    }
    return tokens[0];
  }

  private static Verdict.MachineVerdict verdict(double probability) {
    return probability == 0.5
        ? new Verdict.Tie()
        : new Verdict.Prefers(probability > 0.5 ? Slot.A : Slot.B);
  }

  private static Content question(Comparison comparison, Slot first) {
    return Content.user(
        "[CONTEXT] %s [RESPONSE A] %s [RESPONSE B] %s \n"
            .formatted(
                context(comparison.prompt()),
                comparison.response(first).plain(),
                comparison.response(first.other()).plain()));
  }

  private static String context(Content prompt) {
    return prompt.turns(Role.USER).stream().map(PairTokenJudge::turn).collect(Collectors.joining())
        + "\n\n\n";
  }

  private static String turn(Message message) {
    return "\n\n<turn> %s\n %s"
        .formatted(message.role().name().toLowerCase(Locale.ROOT), message.content());
  }

  private Provenance provenance() {
    Map<String, String> options = new TreeMap<>(model.options());
    options.put("model", model.name());
    options.put("orders", "both, averaged");
    options.put("ties", "probability of exactly one half");
    return new Provenance(
        VERSION, Optional.of(model.digest()), Optional.empty(), options, OptionalLong.empty());
  }

  @Override
  public void close() {
    model.close();
  }
}
