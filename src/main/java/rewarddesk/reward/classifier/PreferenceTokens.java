package rewarddesk.reward.classifier;

import java.util.List;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// A causal language model trained to answer A or B (SLiC, `pair-preference-model`): what counts
/// are the logits of those two tokens where its reply would begin. Both orders give the mean of the
/// probabilities. Source: reward-systems.md 2.4.
final class PreferenceTokens implements PairReader {
  private final LoadedModel model;
  private final Letters letters;

  /// @throws ModelException when the tokenizer has no single token for A or for B
  PreferenceTokens(LoadedModel model) {
    this.model = model;
    this.letters = Letters.of(model);
  }

  @Override
  public LoadedModel model() {
    return model;
  }

  @Override
  public double logit(float[] numbers) {
    return letters.logit(model, numbers);
  }

  @Override
  public Fitted read(Content prompt, Content first, Content second) {
    String question =
        "[CONTEXT] %s [RESPONSE A] %s [RESPONSE B] %s \n"
            .formatted(prompt.plain(), first.plain(), second.plain());
    MarkedText text =
        model
            .template()
            .map(template -> template.render(List.of(new Message(Role.USER, question)), true))
            .orElseGet(() -> MarkedText.data(question));
    TokenSequence tokens = model.tokenizer().frame().start(model.tokenizer().ids(text));
    int room = model.description().limits().tokens();
    if (tokens.length() > room) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "Prompt and responses have %,d tokens; %s reads %,d. Raise its most tokens in the description if it was trained on more, or shorten the texts."
              .formatted(tokens.length(), model.description().name(), room));
    }
    return new Fitted(tokens, 0);
  }

  @Override
  public double bothOrders(PairAnswer asGiven, PairAnswer swapped) {
    return Letters.meanOfProbabilities(asGiven, swapped);
  }
}
