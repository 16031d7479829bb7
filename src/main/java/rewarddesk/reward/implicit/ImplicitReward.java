package rewarddesk.reward.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.ScoredText;
import rewarddesk.model.Content;

/// The reward a policy holds implicitly, with its reference model or without one.
///
/// Counted are all tokens after the rendered prompt: the response, and what the template writes to
/// end it. A token in which prompt and response have grown together counts as the response's. Both
/// models read the tokens the policy's tokenizer makes. A text that is too long for either model
/// loses the beginning of its prompt, and the view says how many tokens. Safe for any number of
/// threads; closing it closes the models.
public final class ImplicitReward implements AutoCloseable {
  private final LanguageModel policy;
  private final Optional<LanguageModel> reference;
  private final RewardForm form;

  private ImplicitReward(LanguageModel policy, Optional<LanguageModel> reference, RewardForm form) {
    this.policy = policy;
    this.reference = reference;
    this.form = form;
  }

  /// Σ log π − Σ log π_ref.
  ///
  /// @throws IllegalArgumentException when both are the same model, for which every reward is 0
  public static ImplicitReward against(LanguageModel policy, LanguageModel reference) {
    if (policy.digest().equals(reference.digest())) {
      throw new IllegalArgumentException(
          "%s and its reference %s have the same weights, so that every reward would be 0. Name the model the policy was trained from as the reference."
              .formatted(policy.name(), reference.name()));
    }
    return new ImplicitReward(policy, Optional.of(reference), RewardForm.LOG_RATIO);
  }

  /// A reward from the policy alone.
  ///
  /// @throws IllegalArgumentException for the form that needs a reference
  public static ImplicitReward referenceFree(LanguageModel policy, RewardForm form) {
    if (form == RewardForm.LOG_RATIO) {
      throw new IllegalArgumentException("The form log_ratio needs a reference model.");
    }
    return new ImplicitReward(policy, Optional.empty(), form);
  }

  public LanguageModel policy() {
    return policy;
  }

  public Optional<LanguageModel> reference() {
    return reference;
  }

  /// What the user should know about its models, as sentences.
  public List<String> notes() {
    return Stream.concat(Stream.of(policy), reference.stream())
        .flatMap(model -> model.notes().stream())
        .toList();
  }

  public RewardForm form() {
    return form;
  }

  /// The rewards of responses to one prompt, in their order. Each model reads the prompt once,
  /// where it can.
  ///
  /// @throws ModelException when there is no reward for one of them
  /// @throws InterruptedException when the thread was interrupted
  public List<TokenView> of(Content prompt, List<Content> responses) throws InterruptedException {
    int longest = reference.map(LanguageModel::longest).orElse(policy.longest());
    List<Passage> passages =
        responses.stream()
            .map(response -> policy.response(prompt, response))
            .map(passage -> passage.fitting(Math.min(longest, policy.longest())))
            .toList();
    List<ScoredText> likely = policy.score(passages);
    List<ScoredText> expected = reference.isPresent() ? reference.get().score(passages) : List.of();
    List<TokenView> views = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      views.add(
          expected.isEmpty()
              ? view(likely.get(i), Optional.empty())
              : view(likely.get(i), Optional.of(expected.get(i))));
    }
    return views;
  }

  private TokenView view(ScoredText likely, Optional<ScoredText> expected) {
    double[] policyValues = counted(likely);
    double[] referenceValues = expected.map(ImplicitReward::counted).orElse(new double[0]);
    if (policyValues.length == 0) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The response has no tokens to score.");
    }
    double[] contributions =
        form.contributions(
            IntStream.range(0, policyValues.length)
                .mapToDouble(i -> policyValues[i] - (expected.isPresent() ? referenceValues[i] : 0))
                .toArray());
    return new TokenView(
        likely.passage().text(),
        tokens(likely, expected, contributions),
        DoubleStream.of(contributions).sum(),
        contributions.length,
        likely.passage().dropped(),
        likely.likelihood(Part.RESPONSE));
  }

  private static double[] counted(ScoredText text) {
    return text.of(Part.RESPONSE, Part.FRAME);
  }

  private List<TokenView.ScoredToken> tokens(
      ScoredText likely, Optional<ScoredText> expected, double[] contributions) {
    List<TokenView.ScoredToken> tokens = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < likely.passage().tokens().size(); i++) {
      int at = i;
      Passage.Token token = likely.passage().tokens().get(i);
      OptionalDouble value = likely.logProbabilities().get(i);
      tokens.add(
          new TokenView.ScoredToken(
              token.span(),
              policy.special(token.id()),
              token.part(),
              value,
              expected.map(text -> text.logProbabilities().get(at)).orElse(OptionalDouble.empty()),
              value.isPresent()
                  ? OptionalDouble.of(contributions[next++])
                  : OptionalDouble.empty()));
    }
    return tokens;
  }

  @Override
  public void close() {
    policy.close();
    reference.ifPresent(LanguageModel::close);
  }
}
