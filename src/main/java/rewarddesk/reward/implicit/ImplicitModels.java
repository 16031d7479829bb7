package rewarddesk.reward.implicit;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import rewarddesk.inference.Compute;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelLoader;
import rewarddesk.model.TextHash;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.ModelScorings;
import rewarddesk.reward.RewardSystem;

/// Reward systems out of language models. Whatever is made owns its models and closes them. Safe
/// for any thread.
public final class ImplicitModels {
  /// Goes up when the same files would give other likelihoods.
  private static final String LIKELIHOOD_VERSION = "perplexity-1";

  private final ModelLoader loader;
  private final Function<String, ModelDescription> references;
  private final InstantSource clock;

  /// @param references finds a language model by folder, file or name in the library, without
  ///   loading it; throws a [ModelException] when there is none
  public ImplicitModels(
      ModelLoader loader, Function<String, ModelDescription> references, InstantSource clock) {
    this.loader = loader;
    this.references = references;
    this.clock = clock;
  }

  /// A judge of pairs.
  ///
  /// @throws ModelException when a model cannot be loaded, or policy and reference are the same or
  ///   do not read the same tokens
  public RewardSystem rewardSystem(ModelDescription description, Compute compute) {
    String version = version(description);
    return new ImplicitJudge(
        description.id(), version, reward(description, Optional.empty(), compute), clock);
  }

  /// The version of such a judge as its files are now; loads nothing.
  ///
  /// @throws ModelException when a file is missing or cannot be read
  public String version(ModelDescription description) {
    return ImplicitJudge.version(identity(description, Optional.empty()));
  }

  /// Without a reference the form decides as well.
  private String identity(ModelDescription policy, Optional<String> reference) {
    Optional<ModelDescription> against = against(policy, reference);
    String files = loader.identity(policy, against);
    return against.isPresent() ? files : TextHash.hex(files + " " + policy.policy().form());
  }

  /// What a model's implicit reward is measured against by its description; loads nothing.
  ///
  /// @throws ModelException when there is no such model
  public Optional<ModelDescription> reference(ModelDescription policy) {
    return against(policy, Optional.empty());
  }

  private Optional<ModelDescription> against(ModelDescription policy, Optional<String> reference) {
    return reference.or(() -> policy.policy().reference()).map(references);
  }

  /// Scores for the rows of a file.
  ///
  /// @param request may name a reference instead of the description's, or ask for the likelihood of
  ///   the text instead of a reward
  /// @throws ModelException as [#rewardSystem]
  public ModelScoring scoring(
      ModelDescription description, ModelScorings.Request request, Compute compute) {
    String runs = " on " + compute.provider().word();
    if (request.perplexity().isPresent()) {
      PromptUse prompts = request.perplexity().get();
      String made =
          "%s %s%s, prompt %s"
              .formatted(
                  LIKELIHOOD_VERSION,
                  loader.identity(description, Optional.empty()),
                  runs,
                  prompts.word());
      return new LikelihoodScoring(loader.language(description, compute), prompts, made);
    }
    String made = ImplicitJudge.version(identity(description, request.reference())) + runs;
    return new ImplicitScoring(reward(description, request.reference(), compute), made);
  }

  /// The implicit reward of a language model; the caller closes it, and with it the models.
  ///
  /// @param reference a model instead of the description's own reference
  /// @throws ModelException as [#rewardSystem]
  public ImplicitReward reward(
      ModelDescription policy, Optional<String> reference, Compute compute) {
    Optional<ModelDescription> against = against(policy, reference);
    LanguageModel model = loader.language(policy, compute);
    try {
      return against.isEmpty()
          ? ImplicitReward.referenceFree(model, RewardForm.of(policy.policy().form()))
          : against(policy, model, against.get(), loader.language(against.get(), compute));
    } catch (RuntimeException e) {
      model.close();
      throw refused(e);
    }
  }

  private static ImplicitReward against(
      ModelDescription policyFiles,
      LanguageModel policy,
      ModelDescription referenceFiles,
      LanguageModel reference) {
    try {
      Tokenizers.check(policy, policyFiles, reference, referenceFiles);
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
