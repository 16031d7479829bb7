package rewarddesk.ui.models;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.app.Models;
import rewarddesk.inference.hub.HubAddress;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.progress.Cancellation;
import rewarddesk.reward.trial.ModelCheck;
import rewarddesk.ui.Session;

/// The user's models, and what is being done with one of them. JavaFX thread only.
public final class ModelsViewModel {
  private final Session session;
  private final Models models;
  private final ModelWork work;
  private final NewModels newModels;
  private final Trying trying;
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
    this.newModels = new NewModels(models.library());
    this.trying = new Trying(session, models.trials());
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

  private void listed(Listed now) {
    List<ModelEntry> list = now.entries().stream().map(this::withStanding).toList();
    Optional<String> name = wanted.or(() -> selected.get().map(ModelEntry::name));
    wanted = Optional.empty();
    problems.set(now.problems());
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

  private ModelEntry withStanding(ModelEntry listed) {
    return listed.with(standings.getOrDefault(listed.description(), listed.standing()));
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
        () -> newModels.add(first),
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
        () -> newModels.add(models.downloads().fetch(address, work::tell, cancel)),
        added -> kept(added, () -> {}),
        session.notices()::fail);
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
    return trying.item();
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
    work.start(
        ModelWork.What.TRYING,
        entry.name(),
        trying.of(entry.description()),
        said -> tried.set(Optional.of(said)),
        thrown -> {
          tried.set(Optional.empty());
          session.notices().fail(thrown);
        });
  }
}
