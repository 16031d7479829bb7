package rewarddesk.reward.classifier;

import java.time.InstantSource;
import java.util.List;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.RewardSystem;

/// Reward systems out of loaded models. Whatever is made owns the model and closes it.
public final class ClassifierModels {
  private static final String PROMPT = "What is the capital of France?";
  private static final String RESPONSE = "Paris is the capital of France.";
  private static final String OTHER = "I do not know.";
  private static final double TOLERANCE = 1e-3;

  private ClassifierModels() {}

  /// @throws ModelException when the model is of another kind, or its files do not fit each other
  public static RewardSystem rewardSystem(LoadedModel model, InstantSource clock) {
    return switch (model.description().kind()) {
      case CLASSIFIER -> new SequenceClassifier(model, clock);
      case PAIRRM -> new PairClassifier(model, new PairRm(model), clock);
      case STEAMSHP -> new PairClassifier(model, new SteamShp(model), clock);
      case PREFERENCE_TOKENS -> new PairClassifier(model, new PreferenceTokens(model), clock);
      case LANGUAGE_MODEL -> throw notAClassifier(model.description());
    };
  }

  /// The same for the rows of a file.
  ///
  /// @throws ModelException as [#rewardSystem]
  public static ModelScoring scoring(LoadedModel model) {
    return switch (model.description().kind()) {
      case CLASSIFIER ->
          new ClassifierScoring(model, new SequenceClassifier(model, InstantSource.system()));
      case PAIRRM -> new PairScoring(model, new PairRm(model));
      case STEAMSHP -> new PairScoring(model, new SteamShp(model));
      case PREFERENCE_TOKENS -> new PairScoring(model, new PreferenceTokens(model));
      case LANGUAGE_MODEL -> throw notAClassifier(model.description());
    };
  }

  /// Candidates for one prompt, best first, from a full matrix of comparisons.
  ///
  /// @throws ModelException when the model does not compare, or a comparison fails
  /// @throws InterruptedException when the thread was interrupted
  public static PairRanking rank(LoadedModel model, Content prompt, List<Content> candidates)
      throws InterruptedException {
    PairReader reader =
        switch (model.description().kind()) {
          case PAIRRM -> new PairRm(model);
          case STEAMSHP -> new SteamShp(model);
          case PREFERENCE_TOKENS -> new PreferenceTokens(model);
          case CLASSIFIER, LANGUAGE_MODEL -> throw notAClassifier(model.description());
        };
    return PairRanking.of(reader, prompt, candidates);
  }

  private static ModelException notAClassifier(ModelDescription description) {
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "%s is a %s and is not used this way."
            .formatted(description.name(), description.kind().word()));
  }

  /// What the model says about the golden text of its description, or about a short text of ours
  /// when it has none yet.
  ///
  /// @return the same text with the value that came out
  /// @throws ModelException when no number comes out
  /// @throws InterruptedException when the thread was interrupted
  public static Golden golden(LoadedModel model) throws InterruptedException {
    Golden known =
        model
            .description()
            .golden()
            .orElse(
                new Golden(
                    PROMPT,
                    RESPONSE,
                    model.description().kind().comparesTwo() ? OTHER : "",
                    0,
                    TOLERANCE));
    return new Golden(
        known.prompt(), known.response(), known.other(), value(model, known), known.tolerance());
  }

  private static double value(LoadedModel model, Golden text) throws InterruptedException {
    Comparison row =
        Comparison.of(
            "golden",
            Content.text(text.prompt()),
            Response.of(text.response()),
            Response.of(text.other()));
    return switch (model.description().kind()) {
      case CLASSIFIER ->
          new SequenceClassifier(model, InstantSource.system()).rate(row, Slot.A).reward();
      case PAIRRM -> compare(new PairRm(model), row);
      case STEAMSHP -> compare(new SteamShp(model), row);
      case PREFERENCE_TOKENS -> compare(new PreferenceTokens(model), row);
      case LANGUAGE_MODEL -> throw notAClassifier(model.description());
    };
  }

  private static double compare(PairReader reader, Comparison row) throws InterruptedException {
    return reader
        .compare(row.prompt(), row.responseA().content(), row.responseB().content())
        .logit();
  }
}
