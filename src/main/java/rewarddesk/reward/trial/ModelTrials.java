package rewarddesk.reward.trial;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rewarddesk.inference.Compute;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.library.ModelLoader;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Slot;
import rewarddesk.reward.classifier.Answer;
import rewarddesk.reward.classifier.ClassifierModels;
import rewarddesk.reward.implicit.ImplicitModels;
import rewarddesk.reward.implicit.ImplicitReward;
import rewarddesk.reward.implicit.TokenView;
import rewarddesk.reward.trial.Reading.Figure;

/// Tries models out. Each call loads the model, which takes from milliseconds to minutes by the
/// size of its weights, and closes it again. Safe for any thread.
public final class ModelTrials {
  private final ModelLoader loader;
  private final ImplicitModels implicit;
  private final Supplier<Compute> compute;
  private final CheckMemory memory;
  private final InstantSource clock;

  /// @param implicit makes the implicit rewards of language models
  /// @param compute what to run on
  /// @param memory where checks are remembered
  public ModelTrials(
      ModelLoader loader,
      ImplicitModels implicit,
      Supplier<Compute> compute,
      CheckMemory memory,
      InstantSource clock) {
    this.loader = loader;
    this.implicit = implicit;
    this.compute = compute;
    this.memory = memory;
    this.clock = clock;
  }

  /// Loads a model, and with it the reference its description names, asks it about its golden text
  /// and remembers what came of it.
  ///
  /// @throws ModelException when it cannot be used, with what to do
  /// @throws InterruptedException when the thread was interrupted
  public ModelCheck check(ModelDescription description) throws InterruptedException {
    memory.forget(description);
    ModelCheck check = asked(description, compute.get());
    memory.keep(check, implicit.reference(description));
    return check;
  }

  /// The last check of a model, also of an earlier start of the program; empty when the model's
  /// description, its files or those of its reference have changed since, or its reference is gone.
  /// Reads small files.
  public Optional<ModelCheck> remembered(ModelDescription description) {
    try {
      return memory.of(description, implicit.reference(description));
    } catch (ModelException e) {
      return Optional.empty();
    }
  }

  private ModelCheck asked(ModelDescription description, Compute on) throws InterruptedException {
    if (description.kind() == ModelKind.LANGUAGE_MODEL) {
      try (ImplicitReward reward = implicit.reward(description, Optional.empty(), on)) {
        return new ModelCheck(
            description,
            on,
            reward.policy().digest(),
            reward.notes(),
            perplexity(reward.policy(), description),
            clock.instant());
      }
    }
    try (LoadedModel model = loader.load(description, on)) {
      return new ModelCheck(
          description,
          on,
          model.digest(),
          model.notes(),
          ClassifierModels.golden(model),
          clock.instant());
    }
  }

  private static Golden perplexity(LanguageModel model, ModelDescription description)
      throws InterruptedException {
    Golden text = ClassifierModels.goldenText(description);
    Likelihood likelihood =
        PromptUse.CONDITIONED.of(model, Content.text(text.prompt()), Content.text(text.response()));
    return new Golden(
        text.prompt(), text.response(), text.other(), likelihood.perplexity(), text.tolerance());
  }

  /// Loads a model and puts one item before it.
  ///
  /// @throws ModelException when it cannot be used or gives no number, with what to do
  /// @throws InterruptedException when the thread was interrupted
  public ItemTrial read(ModelDescription description, Comparison item) throws InterruptedException {
    if (description.kind() == ModelKind.LANGUAGE_MODEL) {
      return likelihood(description, item);
    }
    try (LoadedModel model = loader.load(description, compute.get())) {
      List<Answer> answers = ClassifierModels.ask(model, item);
      return description.kind().comparesTwo()
          ? compared(model, answers)
          : rated(model, answers.getFirst(), answers.getLast());
    }
  }

  private ItemTrial likelihood(ModelDescription description, Comparison item)
      throws InterruptedException {
    try (ImplicitReward reward = implicit.reward(description, Optional.empty(), compute.get())) {
      List<TokenView> views =
          reward.of(item.prompt(), List.of(item.responseA().content(), item.responseB().content()));
      int longest = reward.policy().longest();
      return new ItemTrial(
          List.of(
              LikelihoodReadings.of(Slot.A, views.getFirst(), longest),
              LikelihoodReadings.of(Slot.B, views.getLast(), longest)),
          List.of(),
          views.getFirst().reward() - views.getLast().reward());
    }
  }

  private static ItemTrial rated(LoadedModel model, Answer a, Answer b) {
    return new ItemTrial(
        List.of(
            reading(model, a, List.of(new Figure(Figure.Kind.REWARD, a.value()))),
            reading(model, b, List.of(new Figure(Figure.Kind.REWARD, b.value())))),
        List.of(),
        a.value() - b.value());
  }

  private static ItemTrial compared(LoadedModel model, List<Answer> answers) {
    double logit = ClassifierModels.bothOrders(model, answers.getFirst(), answers.getLast());
    return new ItemTrial(
        answers.stream()
            .map(
                one ->
                    reading(
                        model, one, figures(one.first() == Slot.A ? one.value() : -one.value())))
            .toList(),
        figures(logit),
        logit);
  }

  /// @param logit that A is better
  private static List<Figure> figures(double logit) {
    return List.of(
        new Figure(Figure.Kind.LOGIT, logit),
        new Figure(Figure.Kind.P_A, 1 / (1 + Math.exp(-logit))));
  }

  private static Reading reading(LoadedModel model, Answer answer, List<Figure> figures) {
    return new Reading(
        answer.first(),
        model.description().kind().comparesTwo(),
        TokenPieces.of(model.tokenizer(), answer.tokens().ids()),
        answer.dropped(),
        model.description().limits().tokens(),
        figures);
  }

  /// What models run on now.
  public Compute compute() {
    return compute.get();
  }
}
