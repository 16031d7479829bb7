package rewarddesk.reward.classifier;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.classifier.PairReader.PairAnswer;

/// A model that compares two responses, asked in both orders. Safe for any number of threads.
final class PairClassifier implements RewardSystem {
  private final LoadedModel model;
  private final PairReader reader;
  private final Judging judging;

  PairClassifier(LoadedModel model, PairReader reader, InstantSource clock) {
    this.model = model;
    this.reader = reader;
    this.judging = new Judging(this, model, clock);
  }

  @Override
  public String id() {
    return model.description().id();
  }

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.CUSTOM_CLASSIFIER;
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
    PairReader.BothOrders both =
        reader
            .compareWith(
                comparison.prompt(),
                comparison.responseA().content(),
                List.of(comparison.responseB().content()))
            .getFirst();
    double logit = both.logit();
    Map<String, String> detail = new TreeMap<>();
    detail.put("orders", "both");
    detail.put("pA", Double.toString(PairReader.sigmoid(logit)));
    note(detail, "AB", both.asGiven());
    note(detail, "BA", both.swapped());
    return new Judging.Finding(
        logit,
        Assessment.NONE,
        Assessment.NONE,
        CutText.byOrder(comparison.prompt(), both.asGiven().dropped(), both.swapped().dropped()),
        detail);
  }

  private static void note(Map<String, String> detail, String order, PairAnswer answer) {
    detail.put("logit" + order, Double.toString(answer.logit()));
    if (answer.dropped() > 0) {
      detail.put("dropped" + order, Integer.toString(answer.dropped()));
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
