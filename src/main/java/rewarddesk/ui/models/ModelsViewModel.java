package rewarddesk.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.app.Models;
import rewarddesk.inference.hub.HubAddress;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Golden;
import rewarddesk.inference.library.ModelFacts;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.reward.classifier.ClassifierModels;
import rewarddesk.reward.trial.ModelCheck;
import rewarddesk.ui.Session;

/// The user's models, and what is being done with one of them. JavaFX thread only.
public final class ModelsViewModel {
  private final Session session;
  private final Models models;
  private final ModelWork work;
  private final ObservableList<ModelEntry> entries = FXCollections.observableArrayList();
  private final Map<ModelDescription, Standing> standings = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<String>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<ModelEntry>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Tried>> tried =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<String> wanted = Optional.empty();
  private Optional<String> toTry = Optional.empty();

  public ModelsViewModel(Session session) {
    this.session = session;
    this.models = session.services().models();
    this.work = new ModelWork(session.tasks());
  }

  ObservableList<ModelEntry> entries() {
    return entries;
  }

  /// A sentence for each description that cannot be read.
  ReadOnlyObjectProperty<List<String>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ModelEntry>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// What the selected model said last about an item.
  ReadOnlyObjectProperty<Optional<Tried>> triedProperty() {
    return tried.getReadOnlyProperty();
  }

  ModelWork work() {
    return work;
  }

  void select(ModelEntry entry) {
    if (selected.get().filter(entry::equals).isEmpty()) {
      if (selected.get().filter(now -> now.name().equals(entry.name())).isEmpty()) {
        tried.set(Optional.empty());
      }
      selected.set(Optional.of(entry));
    }
  }

  /// Looks at the library again.
  void refresh() {
    session.tasks().run(() -> Listed.of(models), this::listed, session.notices()::fail);
  }

  /// Models with what their files tell.
  private record Listed(
      List<ModelDescription> models,
      List<ModelFacts> facts,
      List<Standing> known,
      List<String> wrong) {
    static Listed of(Models models) {
      ModelLibrary.Listing listing = models.library().list();
      return new Listed(
          listing.models(),
          listing.models().stream().map(ModelFacts::of).toList(),
          listing.models().stream().map(one -> known(models, one)).toList(),
          listing.problems());
    }

    private static Standing known(Models models, ModelDescription one) {
      return models
          .trials()
          .remembered(one)
          .<Standing>map(Standing.Checked::new)
          .orElseGet(Standing.Unchecked::new);
    }
  }

  private void listed(Listed now) {
    List<ModelEntry> list = new ArrayList<>();
    for (int i = 0; i < now.models().size(); i++) {
      ModelDescription one = now.models().get(i);
      Standing standing = standings.getOrDefault(one, now.known().get(i));
      list.add(new ModelEntry(one, now.facts().get(i), standing));
    }
    Optional<String> name = wanted.or(() -> selected.get().map(ModelEntry::name));
    wanted = Optional.empty();
    problems.set(now.wrong());
    entries.setAll(list);
    selected.set(
        name.flatMap(this::entry)
            .or(() -> list.isEmpty() ? Optional.empty() : Optional.of(list.getFirst())));
    if (selected.get().isEmpty()) {
      tried.set(Optional.empty());
    }
    toTry.flatMap(this::entry).ifPresent(this::tryOut);
    toTry = Optional.empty();
  }

  private Optional<ModelEntry> entry(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /// Adds the models that lie in these folders or files, one after another.
  void add(List<Path> paths) {
    if (paths.isEmpty()) {
      return;
    }
    Path first = paths.getFirst();
    work.start(
        ModelWork.What.ADDING,
        String.valueOf(first.getFileName()),
        () -> added(first),
        added -> kept(added, () -> add(paths.subList(1, paths.size()))),
        thrown -> {
          session.notices().fail(thrown);
          add(paths.subList(1, paths.size()));
        });
  }

  /// Whether the settings allow downloads.
  boolean mayDownload() {
    return models.downloads().isAllowed();
  }

  void allowDownloads() {
    session.updateSettings(old -> old.withOwnModels(old.ownModels().withDownloads(true)));
  }

  /// What is wrong with an address as it is being typed; empty when it can be fetched.
  static Optional<String> problemOf(String typed) {
    try {
      HubAddress.parse(typed);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Fetches a model, or what is still missing of it, and adds it.
  void download(String typed) {
    HubAddress address = HubAddress.parse(typed);
    Cancellation cancel = new Cancellation();
    work.start(
        ModelWork.What.DOWNLOADING,
        address.repository(),
        () -> added(models.downloads().fetch(address, work::tell, cancel)),
        added -> kept(added, () -> {}),
        session.notices()::fail);
  }

  /// The same files again are the same model; another model of the same name gets a number.
  private ModelDescription added(Path path) {
    ModelDescription described = models.library().describe(path);
    String name = described.name();
    for (int number = 2; isTaken(name, described); number++) {
      name = described.name() + "-" + number;
    }
    if (Thread.currentThread().isInterrupted()) { // cancelled while its graph was being loaded
      throw new CancellationException("cancelled");
    }
    ModelDescription named = described.withName(name);
    if (models.library().find(name).isEmpty()) {
      models.library().save(named);
    }
    return named;
  }

  private boolean isTaken(String name, ModelDescription by) {
    return models
        .library()
        .find(name)
        .filter(other -> !other.graphFile().equals(by.graphFile()))
        .isPresent();
  }

  private void kept(ModelDescription added, Runnable then) {
    wanted = Optional.of(added.name());
    check(added, then);
    session.changed();
  }

  /// Loads a model and asks for its golden text; the first time keeps what came out.
  void check(ModelDescription description) {
    check(description, () -> {});
  }

  private void check(ModelDescription description, Runnable then) {
    work.start(
        ModelWork.What.CHECKING,
        description.name(),
        () -> checked(description),
        check -> {
          standings.put(check.described(), new Standing.Checked(check));
          refresh();
          then.run();
        },
        thrown -> {
          standings.put(description, new Standing.Refused(session.notices().caught(thrown)));
          refresh();
          then.run();
        });
    refresh();
  }

  private ModelCheck checked(ModelDescription description) throws InterruptedException {
    ModelCheck check = models.trials().check(description);
    if (description.golden().isEmpty()
        && models.library().find(description.name()).filter(description::equals).isPresent()) {
      models.library().save(check.described());
    }
    return check;
  }

  /// Keeps a corrected description, under its new name if it has one, and checks it.
  void save(ModelDescription old, ModelDescription corrected) {
    try {
      models.library().save(corrected);
      if (!corrected.name().equals(old.name())) {
        models.library().remove(old.name());
      }
      kept(corrected, () -> {});
    } catch (RuntimeException e) {
      session.notices().fail(e);
    }
  }

  /// Whether a corrected description would take another model's name.
  boolean takesAnothersName(ModelDescription old, ModelDescription corrected) {
    return !corrected.name().equals(old.name()) && entry(corrected.name()).isPresent();
  }

  /// Forgets a model; the strip offers to take that back.
  void remove(ModelEntry entry, String told, String undo) {
    try {
      models.library().remove(entry.name());
      session.changed();
      refresh();
      session.notices().tell(told, undo, () -> putBack(entry));
    } catch (RuntimeException e) {
      session.notices().fail(e);
    }
  }

  private void putBack(ModelEntry entry) {
    try {
      models.library().save(entry.description());
      wanted = Optional.of(entry.name());
      session.changed();
      refresh();
    } catch (RuntimeException e) {
      session.notices().fail(e);
    }
  }

  /// Number of the item that would be tried; empty when it is the golden text.
  OptionalLong itemToTry() {
    if (session.project().isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong reviewed = session.navigation().itemInReview();
    return reviewed.isPresent() ? reviewed : OptionalLong.of(1);
  }

  /// Selects the model of that name and lets it read the item, once the list is there.
  void tryOut(String name) {
    wanted = Optional.of(name);
    toTry = Optional.of(name);
    refresh();
  }

  /// Lets a model read the current item.
  void tryOut(ModelEntry entry) {
    select(entry);
    OptionalLong number = itemToTry();
    Optional<Project> project = session.project();
    work.start(
        ModelWork.What.TRYING,
        entry.name(),
        () -> tried(entry.description(), project, number),
        said -> tried.set(Optional.of(said)),
        thrown -> {
          tried.set(Optional.empty());
          session.notices().fail(thrown);
        });
  }

  private Tried tried(ModelDescription description, Optional<Project> project, OptionalLong number)
      throws InterruptedException {
    Optional<Item> item =
        number.isPresent()
            ? project.flatMap(open -> open.comparisons().at(number.getAsLong()))
            : Optional.empty();
    Comparison comparison = item.map(Item::comparison).orElseGet(() -> golden(description));
    return new Tried(
        description.name(),
        item.isPresent() ? number : OptionalLong.empty(),
        models.trials().read(description, comparison));
  }

  private static Comparison golden(ModelDescription description) {
    Golden text = ClassifierModels.goldenText(description);
    return Comparison.of(
        "golden",
        Content.text(text.prompt()),
        Response.of(text.response()),
        Response.of(text.other().isEmpty() ? "I do not know." : text.other()));
  }
}
