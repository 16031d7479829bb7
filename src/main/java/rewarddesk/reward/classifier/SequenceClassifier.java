package rewarddesk.reward.classifier;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.reward.RewardSystem;

/// A model that rates each response alone; the higher reward wins, equal rewards are a tie. Rewards
/// are raw logits. Safe for any number of threads.
final class SequenceClassifier implements RewardSystem {
  private final LoadedModel model;
  private final ResponseReader reader;
  private final ScalarHead head;
  private final Judging judging;

  SequenceClassifier(LoadedModel model, InstantSource clock) {
    this.model = model;
    this.reader = new ResponseReader(model);
    this.head = new ScalarHead(model.description());
    this.judging = new Judging(this, model, clock);
  }

  /// @param text what the model read
  record Rated(double reward, Fitted text) {
    int tokens() {
      return text.tokens().length();
    }

    /// Tokens that were too many.
    int dropped() {
      return text.dropped();
    }
  }

  /// Rates one response.
  ///
  /// @throws ModelException when the model gives no number
  Rated rate(Content prompt, Content response) throws InterruptedException {
    return rateAll(prompt, List.of(response)).getFirst();
  }

  /// Rates responses to one prompt side by side, in the order given.
  ///
  /// @throws ModelException when the model gives no number for one of them
  List<Rated> rateAll(Content prompt, List<Content> responses) throws InterruptedException {
    List<Fitted> texts = responses.stream().map(response -> read(prompt, response)).toList();
    List<float[]> logits = model.scorer().scoreAll(texts.stream().map(Fitted::tokens).toList());
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Rated(head.reward(logits.get(i)), texts.get(i)))
        .toList();
  }

  private Fitted read(Content prompt, Content response) {
    Fitted text = reader.read(prompt, response);
    if (text.tokens().length() == 0) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The text is empty, and so is what the model reads.");
    }
    return text;
  }

  @Override
  public String id() {
    return model.description().id();
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.SEQUENCE_CLASSIFIER;
  }

  @Override
  public Optional<String> version() {
    return judging.version();
  }

  @Override
  public List<String> notes() {
    return model.notes();
  }

  @Override
  public int concurrency() {
    return model.scorer().callers();
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    return judging.judge(comparison, () -> finding(comparison));
  }

  private Judging.Finding finding(Comparison comparison) throws InterruptedException {
    List<Rated> both =
        rateAll(
            comparison.prompt(),
            List.of(comparison.responseA().content(), comparison.responseB().content()));
    Rated a = both.getFirst();
    Rated b = both.getLast();
    Map<String, String> detail = new TreeMap<>();
    note(detail, "A", a);
    note(detail, "B", b);
    return new Judging.Finding(
        a.reward() - b.reward(),
        assessment(a),
        assessment(b),
        CutText.bySide(comparison.prompt(), a.dropped(), b.dropped()),
        detail);
  }

  private static void note(Map<String, String> detail, String side, Rated rated) {
    detail.put("tokens" + side, Integer.toString(rated.tokens()));
    if (rated.dropped() > 0) {
      detail.put("dropped" + side, Integer.toString(rated.dropped()));
    }
  }

  private static Assessment assessment(Rated rated) {
    return new Assessment(Optional.of(rated.reward()), Optional.empty(), Optional.empty());
  }

  @Override
  public void close() {
    model.close();
  }
}
