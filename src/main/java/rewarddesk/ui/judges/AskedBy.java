package rewarddesk.ui.judges;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.project.Project;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.generative.definition.KnownJudge;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// The definitions that language models can be asked by in this project, and setting the options of
/// one. What is set becomes the next version of the definition in the project. JavaFX thread only.
final class AskedBy {
  private static final double FIRST_TEMPERATURE = 0.7;

  private final Session session;
  private final Messages messages;
  private final JudgeFolder folder;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<List<KnownJudge>> known =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param changed called when a definition was changed here
  AskedBy(Session session, Messages messages, Runnable changed) {
    this.session = session;
    this.messages = messages;
    this.folder = session.services().judges();
    this.changed = changed;
  }

  ReadOnlyObjectProperty<List<KnownJudge>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  Optional<KnownJudge> find(String name) {
    return known.get().stream().filter(judge -> judge.name().equals(name)).findFirst();
  }

  /// Reads the definitions anew.
  void refresh() {
    Optional<Project> project = session.project();
    session
        .tasks()
        .run(
            () ->
                project
                    .map(open -> folder.of(open).all())
                    .orElseGet(() -> folder.library().known()),
            known::set,
            session.notices()::fail);
  }

  void setOrders(String name, boolean both) {
    change(name, text -> text.with("orders", both ? "both" : "single"));
  }

  /// Several votes need a temperature, which is set when there is none yet.
  void setVotes(String name, int votes) {
    change(
        name,
        text -> {
          DefinitionText voted = text.with("votes", votes);
          return votes > 1 && isZero(text.text("temperature"))
              ? voted.with("temperature", FIRST_TEMPERATURE)
              : voted;
        });
  }

  private static boolean isZero(String number) {
    return number.isEmpty() || Double.parseDouble(number) == 0;
  }

  /// The words of a repair are those of the definition as it ships, else ours.
  void setRepair(String name, boolean repair) {
    change(
        name,
        text -> {
          if (!repair) {
            return text.without("repair");
          }
          Optional<DefinitionText> shipped =
              folder
                  .library()
                  .find(name)
                  .map(JudgeDefinition::json)
                  .map(DefinitionText::new)
                  .filter(one -> one.has("repair"));
          return shipped
              .map(one -> text.withPart("repair", one))
              .orElseGet(
                  () ->
                      text.with("repair/en", messages.text("judges.repair.en"))
                          .with("repair/zh", messages.text("judges.repair.zh")));
        });
  }

  private void change(String name, UnaryOperator<DefinitionText> edit) {
    session
        .project()
        .ifPresent(
            project ->
                session
                    .writes()
                    .run(
                        () -> changed(project, name, edit),
                        stored -> changed(),
                        session.notices()::fail));
  }

  private Object changed(Project project, String name, UnaryOperator<DefinitionText> edit) {
    var judges = folder.of(project);
    DefinitionText now = new DefinitionText(judges.get(name).definition().json());
    JudgeDefinition definition =
        edit.apply(now).definition().orElseThrow(() -> new IllegalArgumentException(name));
    return judges.save(definition, session.services().clock().instant());
  }

  private void changed() {
    session.changed();
    refresh();
    changed.run();
  }
}
