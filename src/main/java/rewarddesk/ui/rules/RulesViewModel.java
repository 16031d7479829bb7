package rewarddesk.ui.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import rewarddesk.project.Project;
import rewarddesk.project.StoredProfile;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileJson;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;
import rewarddesk.ui.rules.ProfileEntry.Origin;

/// The profiles of the project and of the program, one of them in an editor. What is typed for one
/// stays when another is looked at, until it is saved or discarded. JavaFX thread only.
final class RulesViewModel {
  private final Session session;
  private final Messages messages;
  private final RewardCatalog catalog;
  private final ProfileJson json;
  private final PreviewModel preview;
  private final ObservableList<ProfileEntry> entries = FXCollections.observableArrayList();
  private final List<ProfileEntry> unsaved = new ArrayList<>();
  private final Map<String, ProfileEditor> editors = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<ProfileEntry>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ProfileEditor>> editor =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private ProfileShelf shelf = ProfileShelf.EMPTY;
  private Optional<Project> project = Optional.empty();
  private Subscription previewing = Subscription.EMPTY;

  RulesViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.catalog = session.services().rewards();
    this.json = new ProfileJson(catalog);
    this.preview = new PreviewModel(session);
    editor.subscribe(this::previewDraft);
  }

  ObservableList<ProfileEntry> entries() {
    return entries;
  }

  ReadOnlyObjectProperty<Optional<ProfileEntry>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The editor of the selected profile; empty when this program cannot read it.
  ReadOnlyObjectProperty<Optional<ProfileEditor>> editorProperty() {
    return editor.getReadOnlyProperty();
  }

  PreviewModel preview() {
    return preview;
  }

  RewardCatalog catalog() {
    return catalog;
  }

  /// Follows the session while the screen is visible; the caller lets go.
  Subscription show() {
    return Subscription.combine(
        session.projectProperty().subscribe(this::open),
        session.navigation().profileToOpenProperty().subscribe(file -> takeProfile()));
  }

  private void open(Optional<Project> opened) {
    if (!opened.equals(project)) {
      project = opened;
      editors.clear();
      unsaved.clear();
      preview.forget();
      selected.set(Optional.empty());
      editor.set(Optional.empty());
    }
    opened.ifPresent(preview::begin);
    reload(selected.get().map(ProfileEntry::key).orElse(""));
  }

  private void takeProfile() {
    session.navigation().takeProfileToOpen().ifPresent(this::importFile);
  }

  /// Reads the list anew, then selects a profile; the active one when there is none of that key.
  private void reload(String key) {
    project.ifPresent(
        in ->
            session
                .tasks()
                .run(
                    () -> ProfileShelf.read(in, catalog),
                    read -> loaded(read, key),
                    session.notices()::fail));
  }

  private void loaded(ProfileShelf read, String key) {
    shelf = read;
    editors.entrySet().removeIf(entry -> isStored(entry.getKey()) && !entry.getValue().isChanged());
    list();
    select(
        find(key)
            .or(() -> entries.stream().filter(entry -> entry.active().isPresent()).findFirst()));
  }

  private boolean isStored(String key) {
    return shelf.saved().containsKey(key);
  }

  /// Those of the project, then those not saved yet, then the presets.
  private void list() {
    List<ProfileEntry> all = new ArrayList<>();
    shelf.entries().stream().filter(e -> e.origin() == Origin.PROJECT).forEach(all::add);
    all.addAll(unsaved);
    shelf.entries().stream().filter(e -> e.origin() == Origin.PRESET).forEach(all::add);
    entries.setAll(all);
  }

  private Optional<ProfileEntry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  void select(Optional<ProfileEntry> entry) {
    selected.set(entry);
    editor.set(entry.flatMap(this::editor));
  }

  /// The editor of a profile on the list, also to tell whether it was changed.
  Optional<ProfileEditor> editor(ProfileEntry entry) {
    ProfileEditor open = editors.get(entry.key());
    if (open != null) {
      return Optional.of(open);
    }
    Optional<ProfileEditor> made =
        Optional.ofNullable(shelf.saved().get(entry.key()))
            .map(profile -> new ProfileEditor(json, profile, true));
    made.ifPresent(one -> editors.put(entry.key(), one));
    return made;
  }

  private void previewDraft(Optional<ProfileEditor> now) {
    previewing.unsubscribe();
    previewing =
        now.map(open -> open.draftProperty().subscribe(preview::show)).orElse(Subscription.EMPTY);
  }

  /// Whether there is anything to save or to go by.
  boolean canSave() {
    Optional<ProfileEditor> open = editor.get();
    return project.isPresent()
        && open.isPresent()
        && open.get().problemsProperty().get().isEmpty()
        && !open.get().draft().name().isBlank()
        && (open.get().isChanged() || selected.get().flatMap(ProfileEntry::active).isEmpty());
  }

  /// The number the next saved version would have.
  int nextVersion() {
    String name = editor.get().map(open -> open.draft().name().strip()).orElse("");
    return selected
        .get()
        .filter(entry -> entry.origin() == Origin.PROJECT)
        .or(() -> find(ProfileEntry.of(Origin.PROJECT, name).key()))
        .map(entry -> entry.versions().getFirst().version() + 1)
        .orElse(1);
  }

  /// Saves the draft as a new version and goes by it; an unchanged one of the project is put in
  /// force as it is.
  void save() {
    if (canSave()) {
      ProfileEntry entry = selected.get().orElseThrow();
      ProfileEditor open = editor.get().orElseThrow();
      RuleProfile draft = ProfileEdits.named(open.draft(), open.draft().name().strip());
      boolean asItIs = entry.origin() == Origin.PROJECT && !open.isChanged();
      change(
          profiles ->
              asItIs
                  ? profiles.putBack(entry.name(), entry.versions().getFirst().version(), now())
                  : renamedAndSaved(profiles, entry, draft),
          saved -> {
            unsaved.remove(entry);
            editors.remove(entry.key());
          });
    }
  }

  private NumberedProfile renamedAndSaved(
      ProjectProfiles profiles, ProfileEntry entry, RuleProfile draft) {
    if (entry.origin() == Origin.PROJECT && !entry.name().equals(draft.name())) {
      profiles.rename(entry.name(), draft.name(), now());
    }
    return profiles.save(draft, now());
  }

  /// Goes by an older version of the selected profile again; what was typed is dropped.
  void putBack(StoredProfile version) {
    String key = ProfileEntry.of(Origin.PROJECT, version.name()).key();
    change(
        profiles -> profiles.putBack(version.name(), version.version(), now()),
        back -> editors.remove(key));
  }

  /// Something that leads to another profile in force.
  private interface Change {
    NumberedProfile of(ProjectProfiles profiles);
  }

  private void change(Change change, java.util.function.Consumer<NumberedProfile> done) {
    Project in = project.orElseThrow();
    write(
        () -> change.of(profiles(in)),
        active -> {
          done.accept(active);
          inForce(active);
        });
  }

  private <T> void write(Callable<T> work, java.util.function.Consumer<T> done) {
    session.writes().run(work, done, session.notices()::fail);
  }

  private ProjectProfiles profiles(Project in) {
    return new ProjectProfiles(in.profiles(), catalog);
  }

  private void inForce(NumberedProfile active) {
    session.goBy(active);
    session.changed();
    session
        .notices()
        .tell(
            messages.text("rules.in.force", active.name(), active.version()),
            messages.text("rules.judge"),
            this::judgeAll);
    reload(ProfileEntry.of(Origin.PROJECT, active.name()).key());
  }

  /// Lets the rules judge the project by the profile in force, unless a judge is at work.
  private void judgeAll() {
    if (project.isPresent() && !session.jobs().isJudging()) {
      session.jobs().startJudging(project.get(), RuleJudge.ID, -1, false);
    }
  }

  void discard() {
    selected
        .get()
        .ifPresent(
            entry -> {
              editors.remove(entry.key());
              unsaved.remove(entry);
              reload(entry.key());
            });
  }

  /// Copies the draft under a name of its own; the copy is selected and not saved yet.
  void duplicate() {
    editor
        .get()
        .ifPresent(
            open -> {
              String name = free(messages.text("rules.copy", open.draft().name().strip()));
              add(ProfileEdits.named(open.draft(), name));
            });
  }

  private void add(RuleProfile profile) {
    ProfileEntry entry = ProfileEntry.of(Origin.NEW, profile.name());
    unsaved.add(entry);
    editors.put(entry.key(), new ProfileEditor(json, profile, false));
    list();
    select(Optional.of(entry));
  }

  private String free(String wanted) {
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = wanted + " " + number;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return entries.stream().anyMatch(entry -> entry.name().equals(name));
  }

  /// Whether the selected profile can be taken off the list.
  boolean canRemove() {
    return selected
        .get()
        .filter(entry -> entry.origin() == Origin.PROJECT && entry.active().isEmpty())
        .isPresent();
  }

  /// Takes the selected profile off the list; saving one under its name brings its versions back.
  void remove() {
    if (canRemove()) {
      ProfileEntry entry = selected.get().orElseThrow();
      Project in = project.orElseThrow();
      write(
          () -> {
            profiles(in).remove(entry.name(), now());
            return entry;
          },
          removed -> {
            editors.remove(removed.key());
            reload("");
          });
    }
  }

  /// Opens a profile file as a draft: of the project's profile of that name, else of a new one.
  void importFile(Path file) {
    session
        .tasks()
        .run(
            () -> new ProfileFile(file).read(json),
            this::imported,
            thrown -> new ProfileFile(file).tell(thrown, session.notices(), messages));
  }

  private void imported(RuleProfile profile) {
    Optional<ProfileEntry> same = find(ProfileEntry.of(Origin.PROJECT, profile.name()).key());
    if (same.isPresent()) {
      select(same);
      editor.get().ifPresent(open -> open.apply(old -> profile));
    } else {
      add(ProfileEdits.named(profile, free(profile.name())));
    }
  }

  /// Writes the draft as a profile file, replacing one that is there.
  void exportFile(Path file) {
    editor
        .get()
        .map(ProfileEditor::draft)
        .ifPresent(
            draft ->
                session
                    .tasks()
                    .run(
                        () -> new ProfileFile(file).write(json.write(draft)),
                        written -> session.notices().tell(messages.text("rules.exported", written)),
                        session.notices()::fail));
  }

  private java.time.Instant now() {
    return session.services().clock().instant();
  }
}
