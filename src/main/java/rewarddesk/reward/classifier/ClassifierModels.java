package rewarddesk.reward.classifier;

import java.time.InstantSource;
import java.util.List;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.inference.library.ModelKind;
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
      case PAIRRM, STEAMSHP, PREFERENCE_TOKENS ->
          new PairClassifier(model, pairReader(model), clock);
      case LANGUAGE_MODEL -> throw notAClassifier(model.description());
    };
  }

  /// What a reward system made of a model with this identity has as its version.
  ///
  /// @param identity see [rewarddesk.inference.library.ModelLoader#identity]
  public static String version(String identity) {
    return Judging.version(identity);
  }

  /// The same for the rows of a file.
  ///
  /// @throws ModelException as [#rewardSystem]
  public static ModelScoring scoring(LoadedModel model) {
    return switch (model.description().kind()) {
      case CLASSIFIER ->
          new ClassifierScoring(model, new SequenceClassifier(model, InstantSource.system()));
      case PAIRRM, STEAMSHP, PREFERENCE_TOKENS -> new PairScoring(model, pairReader(model));
      case LANGUAGE_MODEL -> throw notAClassifier(model.description());
    };
  }

  private static ModelException notAClassifier(ModelDescription description) {
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "%s is a %s and is not used this way."
            .formatted(description.name(), description.kind().word()));
  }

  /// The golden text of a description, or a short text of ours with no value yet.
  public static Golden goldenText(ModelDescription description) {
    return description
        .golden()
        .orElse(
            new Golden(
                PROMPT, RESPONSE, description.kind().comparesTwo() ? OTHER : "", 0, TOLERANCE));
  }

  /// What the model says about the golden text of its description, or about a short text of ours
  /// when it has none yet.
  ///
  /// @return the same text with the value that came out
  /// @throws ModelException when no number comes out
  /// @throws InterruptedException when the thread was interrupted
  public static Golden golden(LoadedModel model) throws InterruptedException {
    Golden known = goldenText(model.description());
    return new Golden(
        known.prompt(), known.response(), known.other(), value(model, known), known.tolerance());
  }

  /// Puts one item before the model, exactly as when it judges.
  ///
  /// @return for a classifier what it says of A and of B; for a model that compares, what it says
  ///   of A before B and of B before A
  /// @throws ModelException when no number comes out
  /// @throws InterruptedException when the thread was interrupted
  public static List<Answer> ask(LoadedModel model, Comparison item) throws InterruptedException {
    if (model.description().kind() == ModelKind.CLASSIFIER) {
      SequenceClassifier classifier = new SequenceClassifier(model, InstantSource.system());
      return List.of(
          answer(classifier.rate(item.prompt(), item.responseA().content()), Slot.A),
          answer(classifier.rate(item.prompt(), item.responseB().content()), Slot.B));
    }
    PairReader reader = pairReader(model);
    return List.of(answer(reader, item, Slot.A), answer(reader, item, Slot.B));
  }

  private static Answer answer(SequenceClassifier.Rated rated, Slot slot) {
    return new Answer(slot, rated.text().tokens(), rated.dropped(), rated.reward());
  }

  private static Answer answer(PairReader reader, Comparison item, Slot first)
      throws InterruptedException {
    PairReader.PairAnswer said =
        reader.compare(
            item.prompt(), item.response(first).content(), item.response(first.other()).content());
    return new Answer(first, said.text().tokens(), said.dropped(), said.logit());
  }

  /// The logit that A is better, from the answers for A before B and for B before A.
  ///
  /// @throws ModelException when the model does not compare
  public static double bothOrders(LoadedModel model, Answer asGiven, Answer swapped) {
    return pairReader(model).bothOrders(pairAnswer(asGiven), pairAnswer(swapped));
  }

  private static PairReader.PairAnswer pairAnswer(Answer answer) {
    return new PairReader.PairAnswer(answer.value(), new Fitted(answer.tokens(), answer.dropped()));
  }

  private static PairReader pairReader(LoadedModel model) {
    return switch (model.description().kind()) {
      case PAIRRM -> new PairRm(model);
      case STEAMSHP -> new SteamShp(model);
      case PREFERENCE_TOKENS -> new PreferenceTokens(model);
      case CLASSIFIER, LANGUAGE_MODEL -> throw notAClassifier(model.description());
    };
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
          new SequenceClassifier(model, InstantSource.system())
              .rate(row.prompt(), row.responseA().content())
              .reward();
      case PAIRRM, STEAMSHP, PREFERENCE_TOKENS -> compare(pairReader(model), row);
      case LANGUAGE_MODEL -> throw notAClassifier(model.description());
    };
  }

  private static double compare(PairReader reader, Comparison row) throws InterruptedException {
    return reader
        .compare(row.prompt(), row.responseA().content(), row.responseB().content())
        .logit();
  }
}
