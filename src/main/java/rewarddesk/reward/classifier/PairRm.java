package rewarddesk.reward.classifier;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenFrame;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Truncation;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelDescription.Limits;
import rewarddesk.model.Content;
import rewarddesk.model.Role;

/// PairRM and models of its form: `<|source|>` prompt, `<|candidate1|>` and `<|candidate2|>`
/// responses, each with its own end token and its own budget. The candidates share what the source
/// leaves. The start token stands once, as LLM-Blender trained it; in the layouts of PairRM-hf
/// (parts) and Better-PairRM (Vicuna) it begins each part. Better-PairRM cuts its source on the
/// left and gives each candidate a fixed budget. Budgets that are too much together shrink in
/// proportion ([Limits#forTwoResponses]).
///
/// Both orders give half the difference of the two logits, which changes its sign with the order
/// and nothing else. Source: reward-systems.md 2.1 and 2.2.
final class PairRm implements PairReader {
  private static final String SOURCE = "<|source|>";
  private static final String FIRST = "<|candidate1|>";
  private static final String SECOND = "<|candidate2|>";

  private final LoadedModel model;

  /// @throws ModelException when the tokenizer does not know the marks
  PairRm(LoadedModel model) {
    this.model = model;
    for (String mark : new String[] {SOURCE, FIRST, SECOND}) {
      if (model.tokenizer().special(mark).isEmpty()) {
        throw new ModelException(
            ModelException.Cause.PERMANENT,
            "%s has no token %s, so this is no PairRM. Correct \"kind\" in the model's description."
                .formatted(model.description().tokenizerFile(), mark));
      }
    }
  }

  @Override
  public LoadedModel model() {
    return model;
  }

  @Override
  public Fitted read(Content prompt, Content first, Content second) {
    Limits limits = model.description().limits().forTwoResponses();
    boolean vicuna = isVicuna();
    String source = vicuna ? Conversations.vicuna(prompt.turns(Role.USER)) : prompt.plain();
    Part head = part(SOURCE, source, limits.sourceTokens(), limits.side(), true);
    int budget =
        vicuna
            ? limits.candidateTokens()
            : Math.max(limits.candidateTokens(), (limits.tokens() - head.ids().length()) / 2);
    boolean starts = model.description().input().layout() != Layout.PLAIN;
    Part left = part(FIRST, first.plain(), budget, Truncation.Side.RIGHT, starts);
    Part right = part(SECOND, second.plain(), budget, Truncation.Side.RIGHT, starts);
    TokenSequence all =
        TokenSequence.of(
            Stream.of(head, left, right)
                .flatMapToLong(part -> Arrays.stream(part.ids().ids()))
                .toArray());
    if (all.length() > limits.tokens()) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "The special tokens alone take %,d tokens; %s reads %,d. Raise its most tokens in the description."
              .formatted(all.length(), model.description().name(), limits.tokens()));
    }
    return new Fitted(all, head.dropped() + left.dropped() + right.dropped());
  }

  /// The mean of its logits: one, or one for each task it was trained on.
  @Override
  public double logit(float[] numbers) {
    double sum = 0;
    for (float logit : numbers) {
      sum += logit;
    }
    return sum / numbers.length;
  }

  private boolean isVicuna() {
    return model.description().input().layout() == Layout.VICUNA;
  }

  @Override
  public double bothOrders(PairAnswer asGiven, PairAnswer swapped) {
    return (asGiven.logit() - swapped.logit()) / 2;
  }

  private record Part(TokenSequence ids, int dropped) {}

  /// The mark always stays, on whichever side the text is cut.
  ///
  /// @param starts whether the part begins with the model's start token
  private Part part(String mark, String text, int budget, Truncation.Side side, boolean starts) {
    TokenFrame frame = model.tokenizer().frame();
    long[] marked = model.tokenizer().ids(MarkedText.markup(mark).then(MarkedText.data(text)));
    Truncation.Cut cut =
        Truncation.cut(
            Arrays.copyOfRange(marked, 1, marked.length), budget - frame.addedToOne() - 1, side);
    long[] kept = LongStream.concat(LongStream.of(marked[0]), LongStream.of(cut.ids())).toArray();
    long[] framed = frame.around(kept).ids();
    int from = starts ? 0 : frame.prefix().length;
    return new Part(
        TokenSequence.of(Arrays.copyOfRange(framed, from, framed.length)), cut.dropped());
  }
}
