package rewarddesk.ui.judges.prompts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.KnownJudge;

/// What is being typed, for every definition that was looked at, and the definitions that are not
/// saved anywhere yet. JavaFX thread only.
final class Drafts {
  private final Map<String, Draft> byKey = new HashMap<>();
  private final List<Prompt> unsaved = new ArrayList<>();
  private final Consumer<List<String>> changed;

  /// @param changed gets everything that would be lost whenever it has changed
  Drafts(Consumer<List<String>> changed) {
    this.changed = changed;
  }

  List<Prompt> unsaved() {
    return List.copyOf(unsaved);
  }

  /// The draft of a definition, also to tell whether it was changed.
  Draft of(Prompt prompt) {
    Draft known = byKey.get(prompt.key());
    if (known != null) {
      return known;
    }
    String saved = prompt.known().map(KnownJudge::definition).map(JudgeDefinition::json).orElse("");
    return keep(prompt, new Draft(new DefinitionText(saved), prompt.isSaved()));
  }

  private Draft keep(Prompt prompt, Draft draft) {
    byKey.put(prompt.key(), draft);
    draft.textProperty().subscribe((old, now) -> changed.accept(texts()));
    return draft;
  }

  /// A definition that is not saved yet, under a name that nobody has.
  Prompt add(DefinitionText text, Predicate<String> taken) {
    String name = free(text.text("name"), taken);
    Prompt prompt = Prompt.unsaved(name);
    unsaved.add(prompt);
    keep(prompt, new Draft(text.with("name", name), false));
    changed.accept(texts());
    return prompt;
  }

  /// A definition that was not saved when the program ended; two of one name get a number.
  void restore(DefinitionText text) {
    add(text, this::isUnsaved);
  }

  private boolean isUnsaved(String name) {
    return unsaved.stream().anyMatch(one -> one.name().equals(name));
  }

  private static String free(String wanted, Predicate<String> taken) {
    String stem = wanted.isBlank() ? "judge" : wanted.replaceFirst("-[0-9]{1,3}$", "");
    String name = wanted.isBlank() ? stem : wanted;
    for (int number = 2; taken.test(name); number++) {
      name = stem + "-" + number;
    }
    return name;
  }

  /// A definition that goes away with its project: what was changed of it is one that is not saved.
  void orphan(Prompt prompt) {
    Draft open = byKey.remove(prompt.key());
    if (open != null && open.isChanged()) {
      restore(open.text());
    }
  }

  /// It is saved or not wanted any more.
  void forget(Prompt prompt) {
    byKey.remove(prompt.key());
    unsaved.remove(prompt);
    changed.accept(texts());
  }

  /// What is saved may have become another.
  void forgetUnchanged() {
    byKey.values().removeIf(draft -> !draft.isChanged());
  }

  private List<String> texts() {
    return byKey.values().stream()
        .filter(Draft::isChanged)
        .map(draft -> draft.text().json())
        .sorted()
        .toList();
  }
}
