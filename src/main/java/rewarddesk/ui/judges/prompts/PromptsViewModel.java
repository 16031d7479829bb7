package rewarddesk.ui.judges.prompts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.generative.definition.KnownJudge;
import rewarddesk.reward.generative.definition.KnownJudge.Origin;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// The definitions of the project, of the user's folder and of the program, one of them in an
/// editor. What is typed for one stays when another is looked at or another project is opened,
/// until it is saved or discarded. JavaFX thread only.
final class PromptsViewModel {
  private final Session session;
  private final Messages messages;
  private final JudgeFolder folder;
  private final ObservableList<Prompt> prompts = FXCollections.observableArrayList();
  private final Drafts drafts;
  private final PromptFiles files;
  private final ReadOnlyObjectWrapper<Optional<Prompt>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Draft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Runnable saved;
  private PromptShelf shelf = PromptShelf.EMPTY;
  private Optional<Project> project = Optional.empty();

  /// @param saved called when another definition is in force than before
  PromptsViewModel(Session session, Messages messages, Runnable saved) {
    this.session = session;
    this.messages = messages;
    this.saved = saved;
    this.folder = session.services().judges();
    this.files = new PromptFiles(session, messages);
    DraftKeeping keeping = new DraftKeeping(session, DraftFile.in(folder));
    this.drafts = new Drafts(keeping::keep);
    keeping.read(this::takeUp);
  }

  /// What was not saved when the program ended is there again.
  private void takeUp(List<String> texts) {
    texts.forEach(text -> drafts.restore(new DefinitionText(text)));
    list();
  }

  /// Those of the project, then those not saved yet, then the others.
  ObservableList<Prompt> prompts() {
    return prompts;
  }

  ReadOnlyObjectProperty<Optional<Prompt>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Draft>> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /// Why files of the user's folder are not on the list.
  List<String> problems() {
    return shelf.problems();
  }

  /// Follows the session while the screen is visible; the caller lets go.
  Subscription show() {
    return Subscription.combine(
        session.projectProperty().subscribe(this::open),
        session.navigation().definitionToOpenProperty().subscribe(file -> takeFile()));
  }

  private void open(Optional<Project> opened) {
    if (!opened.equals(project)) {
      prompts.stream().filter(one -> one.stands(Origin.PROJECT)).forEach(drafts::orphan);
      project = opened;
    }
    reload(selected.get().map(Prompt::key).orElse(""));
  }

  private void takeFile() {
    session.navigation().takeDefinitionToOpen().ifPresent(this::importFile);
  }

  /// Reads the list anew, then selects what has that key, else the first.
  private void reload(String key) {
    Optional<Project> in = project;
    session
        .tasks()
        .run(
            () -> PromptShelf.read(folder, in), read -> loaded(read, key), session.notices()::fail);
  }

  private void loaded(PromptShelf read, String key) {
    shelf = read;
    drafts.forgetUnchanged();
    list();
    select(find(key).or(() -> prompts.stream().findFirst()));
  }

  private void list() {
    List<Prompt> all = new ArrayList<>();
    shelf.prompts().stream().filter(one -> one.stands(Origin.PROJECT)).forEach(all::add);
    all.addAll(drafts.unsaved());
    shelf.prompts().stream().filter(one -> !one.stands(Origin.PROJECT)).forEach(all::add);
    prompts.setAll(all);
  }

  private Optional<Prompt> find(String key) {
    return prompts.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /// Selects the judge of that name, when there is one.
  void selectName(String name) {
    prompts.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .ifPresent(one -> select(Optional.of(one)));
  }

  void select(Optional<Prompt> prompt) {
    selected.set(prompt);
    draft.set(prompt.map(this::draft));
  }

  /// The draft of a definition on the list, also to tell whether it was changed.
  Draft draft(Prompt prompt) {
    return drafts.of(prompt);
  }

  private Optional<JudgeDefinition> usable() {
    return draft.get().flatMap(open -> open.text().definition());
  }

  /// Whether the draft can be used and is not what the project goes by already.
  boolean canSaveToProject() {
    return project.isPresent()
        && usable().isPresent()
        && (draft.get().filter(Draft::isChanged).isPresent()
            || selected.get().filter(one -> one.stands(Origin.PROJECT)).isEmpty());
  }

  boolean canSaveToFolder() {
    return usable().isPresent();
  }

  /// Saves the draft as the next version of its name; the project goes by it.
  void saveToProject() {
    if (canSaveToProject()) {
      Project in = project.orElseThrow();
      JudgeDefinition definition = usable().orElseThrow();
      write(
          () -> folder.of(in).save(definition, session.services().clock().instant()),
          stored -> {
            forget();
            inForce(stored);
          });
    }
  }

  private void inForce(StoredDefinition stored) {
    session.changed();
    saved.run();
    session.notices().tell(messages.text("prompts.saved.project", stored.name(), stored.version()));
    reload(Origin.PROJECT + " " + stored.name());
  }

  /// Saves the draft for all projects.
  void saveToFolder() {
    usable()
        .ifPresent(
            definition ->
                write(
                    () -> folder.save(definition),
                    file -> {
                      forget();
                      saved.run();
                      session.notices().tell(messages.text("prompts.saved.folder", file));
                      reload(Origin.FOLDER + " " + definition.name());
                    }));
  }

  /// The draft of the selected one is done with.
  private void forget() {
    selected.get().ifPresent(drafts::forget);
  }

  void discard() {
    Optional<String> key = selected.get().map(Prompt::key);
    forget();
    reload(key.orElse(""));
  }

  private <T> void write(Callable<T> work, Consumer<T> done) {
    session.writes().run(work, done, session.notices()::fail);
  }

  /// Copies the draft under a name of its own; the copy is selected and not saved yet.
  void duplicate() {
    draft.get().ifPresent(open -> add(open.text()));
  }

  private void add(DefinitionText text) {
    Prompt prompt = drafts.add(text, this::isTaken);
    list();
    select(Optional.of(prompt));
  }

  private boolean isTaken(String name) {
    return Stream.concat(prompts.stream(), drafts.unsaved().stream())
        .anyMatch(one -> one.name().equals(name));
  }

  /// Shows an older version as a change that can be undone; saving puts it in force.
  void look(StoredDefinition version) {
    draft.get().ifPresent(open -> open.apply(now -> new DefinitionText(version.json())));
  }

  /// What the user's folder or the program holds under the name of the project's copy, when that
  /// differs.
  Optional<JudgeDefinition> outside() {
    return selected.get().flatMap(Prompt::known).flatMap(KnownJudge::outside);
  }

  /// Shows that one as a change that can be undone.
  void lookOutside() {
    outside()
        .ifPresent(
            other ->
                draft.get().ifPresent(open -> open.apply(now -> new DefinitionText(other.json()))));
  }

  /// Whether the selected one stands somewhere that it can be taken away from.
  boolean canRemove() {
    return selected
        .get()
        .filter(one -> one.stands(Origin.PROJECT) || one.stands(Origin.FOLDER))
        .isPresent();
  }

  /// Takes the selected one out of the project or the folder. What the project judged by it stays
  /// traceable.
  void remove() {
    if (canRemove()) {
      Prompt one = selected.get().orElseThrow();
      Optional<Project> in = project;
      write(
          () -> {
            if (one.stands(Origin.PROJECT)) {
              in.orElseThrow().definitions().retire(one.name());
            } else {
              folder.remove(one.name());
            }
            return one;
          },
          removed -> {
            forget();
            saved.run();
            session.changed();
            reload("");
          });
    }
  }

  /// Opens a definition file as one that is not saved yet.
  void importFile(Path file) {
    files.read(file, this::imported);
  }

  /// One that the project has already is opened as a change of it, which can be undone.
  private void imported(DefinitionText text) {
    Optional<Prompt> same = find(Origin.PROJECT + " " + text.text("name"));
    if (same.isPresent()) {
      select(same);
      draft.get().ifPresent(open -> open.apply(now -> text));
    } else {
      add(text);
    }
  }

  /// Writes the draft as a file, replacing one that is there.
  void exportFile(Path file) {
    draft.get().map(Draft::text).ifPresent(text -> files.write(file, text));
  }
}
