package rewarddesk.ui.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rewarddesk.reward.profile.ProfileJson;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.rules.ProfileEntry.Origin;

/// The profiles on the list with an editor for each that was looked at. What is typed for one stays
/// when another is looked at. JavaFX thread only.
final class ProfileList {
  private final ProfileJson json;
  private final ObservableList<ProfileEntry> entries = FXCollections.observableArrayList();
  private final List<ProfileEntry> unsaved = new ArrayList<>();
  private final Map<String, ProfileEditor> editors = new HashMap<>();
  private ProfileShelf shelf = ProfileShelf.EMPTY;

  ProfileList(ProfileJson json) {
    this.json = json;
  }

  ObservableList<ProfileEntry> entries() {
    return entries;
  }

  /// Another project is open: nothing that was typed belongs to it.
  void clear() {
    editors.clear();
    unsaved.clear();
  }

  /// Takes what is saved now; what was typed and not saved stays.
  void take(ProfileShelf read) {
    shelf = read;
    editors.entrySet().removeIf(entry -> isStored(entry.getKey()) && !entry.getValue().isChanged());
    list();
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

  Optional<ProfileEntry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /// The one the project goes by.
  Optional<ProfileEntry> inForce() {
    return entries.stream().filter(entry -> entry.active().isPresent()).findFirst();
  }

  /// The editor of a profile on the list; empty when this program cannot read it.
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

  /// Puts a profile on the list that is not saved yet.
  ProfileEntry add(RuleProfile profile) {
    ProfileEntry entry = ProfileEntry.of(Origin.NEW, profile.name());
    unsaved.add(entry);
    editors.put(entry.key(), new ProfileEditor(json, profile, false));
    list();
    return entry;
  }

  /// Drops what was typed for a profile; one that was never saved leaves the list with the next
  /// [#take].
  void drop(ProfileEntry entry) {
    editors.remove(entry.key());
    unsaved.remove(entry);
  }

  /// The name, or with a number the first one like it that is free.
  String free(String wanted) {
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = wanted + " " + number;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return entries.stream().anyMatch(entry -> entry.name().equals(name));
  }
}
