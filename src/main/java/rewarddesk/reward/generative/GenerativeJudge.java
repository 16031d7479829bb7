package rewarddesk.reward.generative;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rewarddesk.inference.ChatModel;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;

/// A language model as a judge. It is asked which response is better in both orders (see
/// [BothOrders] for what the two answers come to), and then for a critique and a 1–5 rating of each
/// response alone. A rating that fails or cannot be read is absent; the verdict does not depend on
/// it. When a pairwise call fails the item has failed, and no rating is asked for.
///
/// Safe for any number of threads.
public final class GenerativeJudge implements RewardSystem {
  private static final String VERSION = "generative-1";
  private static final long SEED = 1;

  private final String id;
  private final ChatModel model;
  private final JudgeTemplates templates;
  private final InstantSource clock;
  private final int concurrency;

  /// @param id as on the command line, for example `ollama:qwen3:8b`
  /// @param concurrency how many comparisons to judge at once
  public GenerativeJudge(
      String id, ChatModel model, JudgeTemplates templates, InstantSource clock, int concurrency) {
    this.id = id;
    this.model = model;
    this.templates = templates;
    this.clock = clock;
    this.concurrency = concurrency;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.GENERATIVE;
  }

  @Override
  public int concurrency() {
    return concurrency;
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    long started = System.nanoTime();
    Questions questions = new Questions(model, templates, comparison, SEED);
    BothOrders outcome =
        BothOrders.of(
            questions.better(DisplayOrder.AS_STORED), questions.better(DisplayOrder.SWAPPED));
    boolean failed = outcome.verdict() instanceof Verdict.Failed;
    Assessment a = failed ? Assessment.NONE : assessment(questions.rating(Slot.A));
    Assessment b = failed ? Assessment.NONE : assessment(questions.rating(Slot.B));
    return new Judgment(
        comparison.id(),
        id,
        kind(),
        outcome.verdict(),
        outcome.margin(),
        a,
        b,
        outcome.summary(),
        questions.calls(),
        provenance(questions),
        Duration.ofNanos(System.nanoTime() - started),
        clock.instant());
  }

  private static Assessment assessment(Answer<Rating> answer) {
    Optional<String> critique =
        switch (answer) {
          case Answer.Clear<Rating>(Rating ignored, String reply) -> Critique.from(reply);
          case Answer.Unreadable<Rating>(Reading.Status ignored, String reply) ->
              Critique.from(reply);
          case Answer.NoReply<Rating> ignored -> Optional.empty();
        };
    return new Assessment(Optional.empty(), answer.given(), critique);
  }

  private Provenance provenance(Questions questions) {
    Map<String, String> options = new TreeMap<>(model.options());
    options.put("model", model.name());
    options.put("orders", "both");
    options.put("temperature", "0");
    return new Provenance(
        VERSION,
        model.digest(),
        Optional.of(questions.templateHash()),
        options,
        OptionalLong.of(SEED));
  }

  /// The model belongs to whoever made it; there is nothing to close.
  @Override
  public void close() {}
}
