package rewarddesk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// The user's models that rewards ask: loaded when a reward first needs them, kept, loaded anew
/// when their files or descriptions have changed, closed with this. Safe for any thread.
final class RewardModels implements AutoCloseable {
  private static final String WHICH =
      "Say in the parameter model which %s to ask. %s rewarddesk model list shows them.";

  private final ModelLibrary library;
  private final OnnxModels loader;
  private final Supplier<Compute> compute;
  private final Map<String, Loaded> languages = new HashMap<>();
  private final Map<String, Cutting> tokenizers = new HashMap<>();

  /// Replaced ones, which somebody may be using still; they are small.
  private final List<Tokenizer> replaced = new ArrayList<>();

  private boolean closed;

  /// @param compute what models run on
  RewardModels(ModelLibrary library, OnnxModels loader, Supplier<Compute> compute) {
    this.library = library;
    this.loader = loader;
    this.compute = compute;
  }

  /// A model with those who use it; a replaced one is closed by the last of them.
  private static final class Loaded {
    private final String identity;
    private final LanguageModel model;
    private int users;
    private boolean replaced;

    Loaded(String identity, LanguageModel model) {
      this.identity = identity;
      this.model = model;
    }

    void replace() {
      replaced = true;
      closeUnused();
    }

    void closeUnused() {
      if (replaced && users == 0) {
        model.close();
      }
    }
  }

  /// @param file the tokenizer's file with size and time
  private record Cutting(String file, Tokenizer tokenizer) {}

  /// See [rewarddesk.reward.rule.likelihood.Likelihoods#find].
  TextLikelihood likelihood(String name) {
    ModelDescription description =
        described(name, "language model", model -> model.kind() == ModelKind.LANGUAGE_MODEL);
    giveBack(take(description)); // what cannot be loaded is said here
    return (use, prompt, response) -> {
      Loaded mine = take(description);
      try {
        return new LanguageModelLikelihood(mine.model).of(use, prompt, response);
      } finally {
        giveBack(mine);
      }
    };
  }

  /// The model as its files are now, in use until it is given back.
  private synchronized Loaded take(ModelDescription description) {
    String identity = loader.identity(description, Optional.empty());
    Loaded known = languages.get(description.name());
    if (known == null || !known.identity.equals(identity)) {
      checkOpen();
      Loaded fresh = new Loaded(identity, loader.language(description, compute.get()));
      languages.put(description.name(), fresh);
      if (known != null) {
        known.replace();
      }
      known = fresh;
    }
    known.users++;
    return known;
  }

  private synchronized void giveBack(Loaded loaded) {
    loaded.users--;
    loaded.closeUnused();
  }

  /// See [rewarddesk.reward.rule.Tokenizers#find].
  synchronized Tokenizer tokenizer(String name) {
    ModelDescription description = described(name, "model", model -> true);
    String file = stamp(description.tokenizerFile());
    Cutting known = tokenizers.get(description.name());
    if (known == null || !known.file().equals(file)) {
      checkOpen();
      Cutting fresh = new Cutting(file, loader.tokenizer(description));
      tokenizers.put(description.name(), fresh);
      if (known != null) {
        replaced.add(known.tokenizer());
      }
      known = fresh;
    }
    return known.tokenizer();
  }

  private static String stamp(Path file) {
    try {
      return "%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw missing(
          "%s is missing or cannot be read. Put it there again, or correct the model's description."
              .formatted(file));
    }
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
    languages.values().forEach(loaded -> loaded.model.close());
    tokenizers.values().forEach(known -> known.tokenizer().close());
    replaced.forEach(Tokenizer::close);
    languages.clear();
    tokenizers.clear();
    replaced.clear();
  }
}
