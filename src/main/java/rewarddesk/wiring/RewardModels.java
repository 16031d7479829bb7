package rewarddesk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
/// when their files, their descriptions or what they run on have changed, closed with this. Safe
/// for any thread.
final class RewardModels implements AutoCloseable {
  private static final String WHICH =
      "Say in the parameter model which %s to ask. %s rewarddesk model list shows them.";

  private final ModelLibrary library;
  private final OnnxModels loader;
  private final Supplier<Compute> compute;
  private final Map<String, Loaded> languages = new HashMap<>();
  private final Map<String, Cutting> tokenizers = new HashMap<>();

  /// What is held while something is loaded, by name: this monitor never is, so that what is ready
  /// can be used and given back meanwhile.
  private final Map<String, Lock> loading = new ConcurrentHashMap<>();

  /// Replaced ones, which somebody may be using still; they are small.
  private final List<Tokenizer> replaced = new ArrayList<>();

  private boolean closed;

  /// @param compute what models run on
  RewardModels(ModelLibrary library, OnnxModels loader, Supplier<Compute> compute) {
    this.library = library;
    this.loader = loader;
    this.compute = compute;
  }

  /// What a model is made of and runs on: another one means loading anew.
  private record Setup(String identity, Compute compute) {}

  /// A model with those who use it; a replaced one is closed by the last of them.
  private static final class Loaded {
    private final Setup setup;
    private final LanguageModel model;
    private int users;
    private boolean replaced;

    Loaded(Setup setup, LanguageModel model) {
      this.setup = setup;
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

  /// The model as its files and the settings are now, in use until it is given back. One caller
  /// loads it while others that need it wait; those that ask for other models do not.
  private Loaded take(ModelDescription description) {
    String name = description.name();
    Optional<Loaded> ready = used(name, setup(description));
    if (ready.isPresent()) {
      return ready.get();
    }
    Lock lock = loading(name);
    try {
      Setup setup = setup(description);
      return used(name, setup)
          .orElseGet(
              () -> kept(name, new Loaded(setup, loader.language(description, setup.compute()))));
    } finally {
      lock.unlock();
    }
  }

  private Setup setup(ModelDescription description) {
    return new Setup(loader.identity(description, Optional.empty()), compute.get());
  }

  /// Locked for whoever loads something under this name.
  private Lock loading(String name) {
    Lock lock = loading.computeIfAbsent(name, _ -> new ReentrantLock());
    lock.lock();
    return lock;
  }

  private synchronized Optional<Loaded> used(String name, Setup setup) {
    checkOpen();
    Optional<Loaded> known =
        Optional.ofNullable(languages.get(name)).filter(loaded -> loaded.setup.equals(setup));
    known.ifPresent(loaded -> loaded.users++);
    return known;
  }

  private synchronized Loaded kept(String name, Loaded fresh) {
    if (closed) {
      fresh.model.close();
    }
    checkOpen();
    Loaded before = languages.put(name, fresh);
    if (before != null) {
      before.replace();
    }
    fresh.users++;
    return fresh;
  }

  private synchronized void giveBack(Loaded loaded) {
    loaded.users--;
    loaded.closeUnused();
  }

  /// See [rewarddesk.reward.rule.Tokenizers#find].
  Tokenizer tokenizer(String name) {
    ModelDescription description = described(name, "model", model -> true);
    Lock lock = loading(description.name());
    try {
      String file = stamp(description.tokenizerFile());
      Optional<Tokenizer> known = known(description.name(), file);
      return known.isPresent()
          ? known.get()
          : kept(description.name(), new Cutting(file, loader.tokenizer(description)));
    } finally {
      lock.unlock();
    }
  }

  private synchronized Optional<Tokenizer> known(String name, String file) {
    checkOpen();
    return Optional.ofNullable(tokenizers.get(name))
        .filter(known -> known.file().equals(file))
        .map(Cutting::tokenizer);
  }

  private synchronized Tokenizer kept(String name, Cutting fresh) {
    if (closed) {
      fresh.tokenizer().close();
    }
    checkOpen();
    Cutting before = tokenizers.put(name, fresh);
    if (before != null) {
      replaced.add(before.tokenizer());
    }
    return fresh.tokenizer();
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

  /// A model that somebody is using is closed by the last of them.
  @Override
  public synchronized void close() {
    closed = true;
    languages.values().forEach(Loaded::replace);
    tokenizers.values().forEach(known -> known.tokenizer().close());
    replaced.forEach(Tokenizer::close);
    languages.clear();
    tokenizers.clear();
    replaced.clear();
  }
}
