package rewarddesk.ui.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import rewarddesk.project.Project;
import rewarddesk.project.StoredProfile;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileJson;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
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
  private final ProfileList list;
  private final ProfileChanges changes;
  private final PreviewModel preview;
  private final ReadOnlyObjectWrapper<Optional<ProfileEntry>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ProfileEditor>> editor =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Project> project = Optional.empty();
  private Subscription previewing = Subscription.EMPTY;

  RulesViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.catalog = session.services().rewards();
    this.json = new ProfileJson(catalog);
    this.list = new ProfileList(json);
    this.changes = new ProfileChanges(session, messages);
    this.preview = new PreviewModel(session);
    editor.subscribe(this::previewDraft);
  }

  ObservableList<ProfileEntry> entries() {
    return list.entries();
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
      list.clear();
      preview.forget();
      selected.set(Optional.empty());
      editor.set(Optional.empty());
    }
    opened.ifPresent(preview::begin);
    reload(selected.get().map(ProfileEntry::key).orElseGet(() -> RulesPlace.of(session).profile()));
  }

  private void takeProfile() {
    session.navigation().takeProfileToOpen().ifPresent(this::importFile);
  }

  /// Reads the list anew, then selects a profile; the one in force when there is none of that key.
  private void reload(String key) {
    project.ifPresent(
        in ->
            session
                .tasks()
                .run(
                    () -> ProfileShelf.read(in, catalog),
                    read -> {
                      list.take(read);
                      select(list.find(key).or(list::inForce));
                    },
                    session.notices()::fail));
  }

  void select(Optional<ProfileEntry> entry) {
    selected.set(entry);
    editor.set(entry.flatMap(this::editor));
    entry.ifPresent(one -> RulesPlace.remember(session, place -> place.withProfile(one.key())));
  }

  /// The editor of a profile on the list, also to tell whether it was changed.
  Optional<ProfileEditor> editor(ProfileEntry entry) {
    return list.editor(entry);
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
        .or(() -> list.find(ProfileEntry.of(Origin.PROJECT, name).key()))
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
          entry,
          (profiles, at) ->
              asItIs
                  ? profiles.putBack(entry.name(), entry.versions().getFirst().version(), at)
                  : renamedAndSaved(profiles, entry, draft, at));
    }
  }

  private static NumberedProfile renamedAndSaved(
      ProjectProfiles profiles, ProfileEntry entry, RuleProfile draft, Instant at) {
    if (entry.origin() == Origin.PROJECT && !entry.name().equals(draft.name())) {
      profiles.rename(entry.name(), draft.name(), at);
    }
    return profiles.save(draft, at);
  }

  /// Goes by an older version of the selected profile again; what was typed is dropped.
  void putBack(StoredProfile version) {
    change(
        ProfileEntry.of(Origin.PROJECT, version.name()),
        (profiles, at) -> profiles.putBack(version.name(), version.version(), at));
  }

  /// @param typed the profile for which nothing typed is kept then
  private void change(ProfileEntry typed, ProfileChanges.Change change) {
    changes.make(
        project.orElseThrow(),
        change,
        active -> {
          list.drop(typed);
          reload(ProfileEntry.of(Origin.PROJECT, active.name()).key());
        });
  }

  void discard() {
    selected
        .get()
        .ifPresent(
            entry -> {
              list.drop(entry);
              reload(entry.key());
            });
  }

  /// Copies the draft under a name of its own; the copy is selected and not saved yet.
  void duplicate() {
    editor
        .get()
        .ifPresent(
            open -> {
              String name = messages.text("rules.copy", open.draft().name().strip());
              add(ProfileEdits.named(open.draft(), list.free(name)));
            });
  }

  private void add(RuleProfile profile) {
    select(Optional.of(list.add(profile)));
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
      changes.remove(
          project.orElseThrow(),
          entry,
          () -> {
            list.drop(entry);
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
    Optional<ProfileEntry> same = list.find(ProfileEntry.of(Origin.PROJECT, profile.name()).key());
    if (same.isPresent()) {
      select(same);
      editor.get().ifPresent(open -> open.apply(old -> profile));
    } else {
      add(ProfileEdits.named(profile, list.free(profile.name())));
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
}
