package rewarddesk.reward.implicit;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import rewarddesk.inference.Compute;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelLoader;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.ModelScorings;
import rewarddesk.reward.RewardSystem;

/// Reward systems out of language models. Whatever is made owns its models and closes them. Safe
/// for any thread.
public final class ImplicitModels {
  private final ModelLoader loader;
  private final Function<String, ModelDescription> models;
  private final InstantSource clock;

  /// @param models finds a model by folder, file or name in the library; throws a [ModelException]
  ///   when there is none
  public ImplicitModels(
      ModelLoader loader, Function<String, ModelDescription> models, InstantSource clock) {
    this.loader = loader;
    this.models = models;
    this.clock = clock;
  }

  /// A judge of pairs.
  ///
  /// @throws ModelException when a model cannot be loaded, or policy and reference are the same
  public RewardSystem rewardSystem(ModelDescription description, Compute compute) {
    return new ImplicitJudge(
        description.id(), reward(description, Optional.empty(), compute), clock);
  }

  /// Scores for the rows of a file.
  ///
  /// @param request may name a reference instead of the description's, or ask for the likelihood of
  ///   the text instead of a reward
  /// @throws ModelException as [#rewardSystem]
  public ModelScoring scoring(
      ModelDescription description, ModelScorings.Request request, Compute compute) {
    return request.perplexity()
        ? new LikelihoodScoring(loader.language(description, compute))
        : new ImplicitScoring(reward(description, request.reference(), compute));
  }

  /// The implicit reward of a language model; the caller closes it, and with it the models.
  ///
  /// @param reference a model instead of the description's own reference
  /// @throws ModelException as [#rewardSystem]
  public ImplicitReward reward(
      ModelDescription policy, Optional<String> reference, Compute compute) {
    Optional<ModelDescription> against =
        reference.or(() -> policy.policy().reference()).map(models);
    LanguageModel model = loader.language(policy, compute);
    try {
      return against.isEmpty()
          ? ImplicitReward.referenceFree(model, RewardForm.of(policy.policy().form()))
          : against(model, loader.language(against.get(), compute));
    } catch (RuntimeException e) {
      model.close();
      throw refused(e);
    }
  }

  private static ImplicitReward against(LanguageModel policy, LanguageModel reference) {
    try {
      return ImplicitReward.against(policy, reference);
    } catch (RuntimeException e) {
      reference.close();
      throw e;
    }
  }

  private static ModelException refused(RuntimeException fault) {
    return fault instanceof ModelException known
        ? known
        : new ModelException(
            ModelException.Cause.PERMANENT, String.valueOf(fault.getMessage()), fault);
  }
}
