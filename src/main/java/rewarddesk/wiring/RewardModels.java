package rewarddesk.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import rewarddesk.inference.Compute;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Tokenizer;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.OnnxModels;
import rewarddesk.reward.rule.likelihood.LanguageModelLikelihood;
import rewarddesk.reward.rule.likelihood.TextLikelihood;

/// The user's models that rewards ask: loaded when a reward first needs them, kept, closed with
/// this. Safe for any thread.
final class RewardModels implements AutoCloseable {
  private static final String WHICH =
      "Say in the parameter model which %s to ask. %s rewarddesk model list shows them.";

  private final ModelLibrary library;
  private final OnnxModels loader;
  private final Supplier<Compute> compute;
  private final Map<ModelDescription, LanguageModel> languages = new HashMap<>();
  private final Map<ModelDescription, Tokenizer> tokenizers = new HashMap<>();
  private boolean closed;

  /// @param compute what models run on
  RewardModels(ModelLibrary library, OnnxModels loader, Supplier<Compute> compute) {
    this.library = library;
    this.loader = loader;
    this.compute = compute;
  }

  /// See [rewarddesk.reward.rule.likelihood.Likelihoods#find].
  synchronized TextLikelihood likelihood(String name) {
    ModelDescription description =
        described(name, "language model", model -> model.kind() == ModelKind.LANGUAGE_MODEL);
    LanguageModel model = languages.get(description);
    if (model == null) {
      checkOpen();
      model = loader.language(description, compute.get());
      languages.put(description, model);
    }
    return new LanguageModelLikelihood(model);
  }

  /// See [rewarddesk.reward.rule.Tokenizers#find].
  synchronized Tokenizer tokenizer(String name) {
    ModelDescription description = described(name, "model", model -> true);
    Tokenizer tokenizer = tokenizers.get(description);
    if (tokenizer == null) {
      checkOpen();
      tokenizer = loader.tokenizer(description);
      tokenizers.put(description, tokenizer);
    }
    return tokenizer;
  }

  private ModelDescription described(String name, String kind, Predicate<ModelDescription> usable) {
    String wanted =
        name.startsWith(ModelCatalog.PREFIX) ? name.substring(ModelCatalog.PREFIX.length()) : name;
    Optional<ModelDescription> found = library.find(wanted);
    if (found.isEmpty()) {
      String lost = name.isEmpty() ? "" : "There is no model called \"" + name + "\". ";
      throw missing(lost + WHICH.formatted(kind, known(kind, usable)));
    }
    if (!usable.test(found.get())) {
      throw missing(
          "%s is a %s. %s"
              .formatted(
                  name, found.get().kind().word(), WHICH.formatted(kind, known(kind, usable))));
    }
    return found.get();
  }

  private String known(String kind, Predicate<ModelDescription> usable) {
    List<String> names =
        library.list().models().stream().filter(usable).map(ModelDescription::name).toList();
    return names.isEmpty()
        ? "There is no %s yet; add one under Models or with rewarddesk model add FOLDER."
            .formatted(kind)
        : "There are: " + String.join(", ", names) + ".";
  }

  private static ModelException missing(String sentence) {
    return new ModelException(ModelException.Cause.NO_SUCH_MODEL, sentence);
  }

  private void checkOpen() {
    if (closed) {
      throw new ModelException(ModelException.Cause.PERMANENT, "RewardDesk is closing.");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    languages.values().forEach(LanguageModel::close);
    tokenizers.values().forEach(Tokenizer::close);
    languages.clear();
    tokenizers.clear();
  }
}
