package rewarddesk.wiring;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import rewarddesk.app.Models;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.hub.HubDownloads;
import rewarddesk.inference.library.FileModelLibrary;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.Decoding;
import rewarddesk.inference.onnx.OnnxLanguageModel;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.ModelScorings;
import rewarddesk.reward.ModelScorings.Request;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.classifier.ClassifierModels;
import rewarddesk.reward.implicit.ImplicitModels;
import rewarddesk.reward.trial.CheckMemory;
import rewarddesk.reward.trial.ModelTrials;
import rewarddesk.settings.Settings;

/// Reward systems and scorings out of the user's models.
public final class ModelCatalog implements ModelScorings {
  /// What ids of such reward systems begin with.
  static final String PREFIX = "model:";

  /// Folder of the models that were fetched, below that of the descriptions.
  private static final String FETCHED = "files";

  /// Folder of what checks of models came to.
  private static final String CHECKS = "checks";

  private final ModelLibrary library;
  private final OnnxModels loader;
  private final InstantSource clock;
  private final Supplier<Settings.OwnModels> wishes;
  private final HubDownloads downloads;
  private final CheckMemory checks;

  private ModelCatalog(
      ModelLibrary library,
      OnnxModels loader,
      InstantSource clock,
      Supplier<Settings.OwnModels> wishes,
      HubDownloads downloads,
      CheckMemory checks) {
    this.library = library;
    this.loader = loader;
    this.clock = clock;
    this.wishes = wishes;
    this.downloads = downloads;
    this.checks = checks;
  }

  /// @param folder where the descriptions of the user's models stand
  /// @param wishes how models are to be run and whether they may be fetched, asked each time
  public static ModelCatalog of(
      Path folder, OnnxModels loader, InstantSource clock, Supplier<Settings.OwnModels> wishes) {
    return new ModelCatalog(
        new FileModelLibrary(folder, loader),
        loader,
        clock,
        wishes,
        new HubDownloads(folder.resolve(FETCHED), () -> wishes.get().downloads()),
        new CheckMemory(folder.resolve(CHECKS)));
  }

  /// What models run on, as the settings say.
  private Compute compute() {
    Settings.OwnModels wish = wishes.get();
    return new Compute(
        Compute.Provider.ofWord(wish.provider()).orElse(Compute.Provider.CPU),
        wish.threads(),
        wish.arena());
  }

  /// The models that rewards ask by name.
  RewardModels rewardModels() {
    return new RewardModels(library, loader, this::compute);
  }

  public Models models() {
    return new Models(
        library,
        loader,
        this,
        new ModelTrials(loader, implicit(), this::compute, checks, clock),
        downloads);
  }

  /// Ids of the reward systems that the library holds.
  List<String> ids() {
    return library.list().models().stream().map(ModelDescription::id).toList();
  }

  /// The reward system made of a model in the library.
  ///
  /// @return empty when no model has that name
  /// @throws JudgeUnavailableException when it cannot be used, with what to do
  Optional<RewardSystem> rewardSystem(String name) {
    try {
      return library.find(name).map(this::rewardSystem);
    } catch (ModelException e) {
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /// The version of the reward system made of a model in the library, as its files are now; loads
  /// nothing.
  ///
  /// @return empty when no model has that name
  /// @throws JudgeUnavailableException when it cannot be told, with what to do
  Optional<String> version(String name) {
    try {
      return library.find(name).map(this::version);
    } catch (ModelException e) {
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Everything that decides what a model in the library writes, as its files are now; loads
  /// nothing.
  ///
  /// @throws IllegalArgumentException when no model has that name
  /// @throws JudgeUnavailableException when it cannot be told, with what to do
  String identity(String name) {
    try {
      return loader.identity(library.find(name).orElseThrow(() -> unknown(name)), Optional.empty());
    } catch (ModelException e) {
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private String version(ModelDescription description) {
    return description.kind() == ModelKind.LANGUAGE_MODEL
        ? implicit().version(description)
        : ClassifierModels.version(loader.identity(description, Optional.empty()));
  }

  private RewardSystem rewardSystem(ModelDescription description) {
    return description.kind() == ModelKind.LANGUAGE_MODEL
        ? implicit().rewardSystem(description, compute())
        : made(description, model -> ClassifierModels.rewardSystem(model, clock));
  }

  /// A language model of the library that writes text.
  ///
  /// @throws IllegalArgumentException when no language model has that name; lists those there are
  /// @throws ModelException when it cannot be used, with what to do
  ChatModels.Opened chat(String name) {
    ModelDescription description = library.find(name).orElseThrow(() -> unknown(name));
    if (description.kind() != ModelKind.LANGUAGE_MODEL) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is a %s and writes no text. %s"
              .formatted(name, description.kind().word(), languageModels()));
    }
    OnnxLanguageModel model = loader.language(description, compute());
    return new ChatModels.Opened(
        model.chat(Decoding.PLAIN),
        Runtime.getRuntime().availableProcessors(), // one reply computes on one thread
        model::close);
  }

  private IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "There is no model called \"%s\". %s".formatted(name, languageModels()));
  }

  private String languageModels() {
    List<String> names =
        library.list().models().stream()
            .filter(model -> model.kind() == ModelKind.LANGUAGE_MODEL)
            .map(ModelDescription::name)
            .toList();
    return names.isEmpty()
        ? "There are no language models yet; rewarddesk model add FOLDER adds one."
        : "Language models there are: " + String.join(", ", names) + ".";
  }

  private ImplicitModels implicit() {
    return new ImplicitModels(
        loader, name -> description(name, library::describeLanguageModel), clock);
  }

  @Override
  public ModelScoring open(Request request) {
    try {
      ModelDescription description = description(request.model(), library::describe);
      if (description.kind() == ModelKind.LANGUAGE_MODEL) {
        return implicit().scoring(description, request, compute());
      }
      if (request.perplexity().isPresent() || request.reference().isPresent()) {
        throw new ModelException(
            ModelException.Cause.PERMANENT,
            "%s is a %s. Perplexity and implicit rewards need a causal language model."
                .formatted(description.name(), description.kind().word()));
      }
      return made(description, ClassifierModels::scoring);
    } catch (ModelException e) {
      throw new JudgeUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /// A name in the library comes before a path.
  private ModelDescription description(String model, Function<Path, ModelDescription> describing) {
    String name = model.startsWith(PREFIX) ? model.substring(PREFIX.length()) : model;
    Optional<ModelDescription> named = library.find(name);
    if (named.isPresent()) {
      return named.get();
    }
    return describing.apply(path(model));
  }

  private static Path path(String model) {
    try {
      Path path = Path.of(model);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException ignored) {
      // then it is no path, and no name either
    }
    throw missing(model);
  }

  private static ModelException missing(String model) {
    return new ModelException(
        ModelException.Cause.NO_SUCH_MODEL,
        "There is no model and no folder \"%s\". rewarddesk model list shows the models there are."
            .formatted(model));
  }

  /// Makes something that owns the model.
  @FunctionalInterface
  private interface Making<T> {
    T of(LoadedModel model);
  }

  private <T> T made(ModelDescription description, Making<T> making) {
    LoadedModel model = loader.load(description, compute());
    try {
      return making.of(model);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }
}
