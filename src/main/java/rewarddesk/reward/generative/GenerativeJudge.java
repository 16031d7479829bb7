package rewarddesk.reward.generative;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.JudgeListener;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.generative.definition.GroupQuestion;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.PairQuestion;
import rewarddesk.reward.generative.definition.Protocol;
import rewarddesk.reward.generative.definition.SingleQuestion;

/// A language model as a judge, asked as its [definition][JudgeDefinition] says.
///
/// Where the definition asks which response is better, that answer is the verdict (see [Votes]) and
/// what is said about each response alone is shown beside it; an answer about one response that
/// fails or cannot be read is then absent. When the verdict failed, nothing else is asked. Where
/// the definition asks about each response alone only, the higher score wins. Where it asks which
/// of all responses to the prompt is best, see [BestOf]; a prompt that has more of them than can be
/// shown is judged by what is asked about each response alone.
///
/// Safe for any number of threads.
public final class GenerativeJudge implements RewardSystem {
  private static final long SEED = 1;

  private final String id;
  private final ChatModel model;
  private final JudgeDefinition definition;
  private final ResponseGroups groups;
  private final InstantSource clock;
  private final int concurrency;
  private final Runnable closing;

  /// A judge that leaves its model open and knows of no responses but the two of a comparison.
  ///
  /// @param id as on the command line, for example `ollama:qwen3:8b`
  /// @param concurrency how many comparisons to judge at once
  public GenerativeJudge(
      String id,
      ChatModel model,
      JudgeDefinition definition,
      InstantSource clock,
      int concurrency) {
    this(id, model, definition, ResponseGroups.NONE, clock, concurrency, () -> {});
  }

  /// A judge that owns its model.
  ///
  /// @param id as on the command line, for example `mt-bench-pair@model:mine`
  /// @param concurrency how many comparisons to judge at once
  /// @param groups where the other responses to a prompt are found
  /// @param closing frees the model; run each time the judge is closed
  public GenerativeJudge(
      String id,
      ChatModel model,
      JudgeDefinition definition,
      ResponseGroups groups,
      InstantSource clock,
      int concurrency,
      Runnable closing) {
    this.id = id;
    this.model = model;
    this.definition = definition;
    this.groups = groups;
    this.clock = clock;
    this.concurrency = concurrency;
    this.closing = closing;
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
  public Optional<String> version() {
    return Optional.of(JudgeVersion.of(definition, model.version()));
  }

  @Override
  public Map<String, String> modelDigests() throws InterruptedException {
    try {
      // The digest is known once the server was asked who the model is.
      model.identity();
      return model.digest().map(digest -> Map.of(id, digest)).orElse(Map.of());
    } catch (ModelException e) {
      // The first question will fail for the same reason, and say it.
      return Map.of();
    }
  }

  @Override
  public int concurrency() {
    return concurrency;
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    return judge(comparison, JudgeListener.NONE);
  }

  @Override
  public Judgment judge(Comparison comparison, JudgeListener listener) throws InterruptedException {
    long started = System.nanoTime();
    Questions questions = new Questions(model, definition.protocol(), comparison, listener);
    Judged judged = judged(questions, comparison);
    return new Judgment(
        comparison.id(),
        id,
        kind(),
        judged.outcome().verdict(),
        judged.outcome().margin(),
        judged.a(),
        judged.b(),
        judged.outcome().summary(),
        questions.calls(),
        provenance(questions.calls()),
        Duration.ofNanos(System.nanoTime() - started),
        clock.instant());
  }

  /// The verdict, and what is said about each response.
  private record Judged(Outcome outcome, Assessment a, Assessment b) {}

  private Judged judged(Questions questions, Comparison comparison) throws InterruptedException {
    if (definition.group().isEmpty()) {
      return pair(questions, comparison);
    }
    List<Content> responses = groups.of(comparison);
    if (responses.size() <= GroupQuestion.MOST) {
      BestOf best = best(questions, definition.group().get(), comparison, responses);
      return new Judged(best.outcome(), best.assessment(Slot.A), best.assessment(Slot.B));
    }
    return definition.single().isPresent()
        ? rated(pair(questions, comparison), definition.single().get())
        : new Judged(tooMany(responses.size()), Assessment.NONE, Assessment.NONE);
  }

  /// With the margin from 0 to 1, as where the best was named.
  private static Judged rated(Judged judged, SingleQuestion question) {
    Outcome outcome = judged.outcome();
    double scale = question.best() - question.worst();
    return new Judged(
        new Outcome(outcome.verdict(), outcome.margin().map(it -> it / scale), outcome.summary()),
        judged.a(),
        judged.b());
  }

  private static Outcome tooMany(int responses) {
    return new Outcome(
        new Verdict.Failed(
            "The prompt has %d responses here, and this judge is shown %d at most. A judge that rates each response alone can judge them."
                .formatted(responses, GroupQuestion.MOST)),
        Optional.empty(),
        Optional.empty());
  }

  private BestOf best(
      Questions questions, GroupQuestion question, Comparison comparison, List<Content> responses)
      throws InterruptedException {
    List<Vote> votes = new ArrayList<>();
    for (int vote = 0; vote < definition.protocol().votes(); vote++) {
      Lineup first = Lineup.of(comparison, responses, SEED + vote);
      List<Vote.Ballot> ballots = new ArrayList<>();
      for (Lineup lineup : lineups(first)) {
        ballots.add(new Vote.Ballot(lineup.order(), questions.best(question, lineup, SEED + vote)));
      }
      votes.add(new Vote(ballots));
    }
    return new BestOf(responses.size(), votes);
  }

  /// Of both orders, that comes first in which stored side A stands before B.
  private List<Lineup> lineups(Lineup first) {
    return switch (definition.protocol().orders()) {
      case BOTH ->
          first.order() == DisplayOrder.AS_STORED
              ? List.of(first, first.reversed())
              : List.of(first.reversed(), first);
      case SINGLE -> List.of(first);
    };
  }

  private Judged pair(Questions questions, Comparison comparison) throws InterruptedException {
    Optional<Outcome> voted = voted(questions, comparison);
    boolean failed = voted.filter(it -> it.verdict() instanceof Verdict.Failed).isPresent();
    Optional<Scores> a = failed ? Optional.empty() : scores(questions, Slot.A);
    Optional<Scores> b = failed ? Optional.empty() : scores(questions, Slot.B);
    return new Judged(
        voted.orElseGet(() -> Scores.compare(a.orElseThrow(), b.orElseThrow())),
        a.map(Scores::assessment).orElse(Assessment.NONE),
        b.map(Scores::assessment).orElse(Assessment.NONE));
  }

  private Optional<Outcome> voted(Questions questions, Comparison comparison)
      throws InterruptedException {
    if (definition.pair().isEmpty()) {
      return Optional.empty();
    }
    List<Vote> votes = new ArrayList<>();
    for (int vote = 0; vote < definition.protocol().votes(); vote++) {
      votes.add(vote(questions, definition.pair().get(), comparison, SEED + vote));
    }
    return Optional.of(Votes.count(votes));
  }

  private Vote vote(Questions questions, PairQuestion question, Comparison comparison, long seed)
      throws InterruptedException {
    List<Vote.Ballot> ballots = new ArrayList<>();
    for (DisplayOrder order : orders(comparison, seed)) {
      ballots.add(new Vote.Ballot(order, questions.better(question, order, seed)));
    }
    return new Vote(ballots);
  }

  private List<DisplayOrder> orders(Comparison comparison, long seed) {
    return switch (definition.protocol().orders()) {
      case BOTH -> List.of(DisplayOrder.AS_STORED, DisplayOrder.SWAPPED);
      case SINGLE -> List.of(coin(comparison, seed));
    };
  }

  /// The same order for the same item and seed, on every machine.
  private static DisplayOrder coin(Comparison comparison, long seed) {
    long mixed = new SplittableRandom(comparison.id().hashCode()).nextLong() ^ seed;
    return new SplittableRandom(mixed).nextBoolean()
        ? DisplayOrder.SWAPPED
        : DisplayOrder.AS_STORED;
  }

  private Optional<Scores> scores(Questions questions, Slot slot) throws InterruptedException {
    if (definition.single().isEmpty()) {
      return Optional.empty();
    }
    SingleQuestion question = definition.single().get();
    List<Answer<Double>> answers = new ArrayList<>();
    for (int vote = 0; vote < definition.protocol().votes(); vote++) {
      answers.add(questions.about(question, slot, SEED + vote));
    }
    return Optional.of(new Scores(question, answers));
  }

  private Provenance provenance(List<JudgeCall> calls) {
    Protocol protocol = definition.protocol();
    Map<String, String> options = new TreeMap<>(model.options());
    options.put("model", model.name());
    options.put("definition", definition.name());
    options.put("orders", protocol.orders() == Protocol.Orders.BOTH ? "both" : "single");
    options.put("votes", String.valueOf(protocol.votes()));
    options.put("temperature", String.valueOf(protocol.temperature()));
    options.put("mostTokens", String.valueOf(protocol.mostTokens()));
    options.put("calls", String.valueOf(calls.size()));
    options.put("recalled", String.valueOf(calls.stream().filter(JudgeCall::recalled).count()));
    options.put("think", protocol.thinking().word());
    return new Provenance(
        JudgeVersion.of(definition, model.version()),
        model.digest(),
        Optional.of(definition.hash()),
        options,
        OptionalLong.of(SEED));
  }

  @Override
  public void close() {
    closing.run();
  }
}
