package rewarddesk.ui.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rewarddesk.project.Project;
import rewarddesk.project.StoredProfile;
import rewarddesk.reward.profile.Presets;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.RuleProfile;

/// The profiles of a project and those that come with the program, as they are saved. Immutable;
/// read beside the window.
///
/// @param entries those of the project by name, then the presets
/// @param saved what each holds, by [ProfileEntry#key()]: the active version, else the newest; one
///   of the project that this program cannot read is missing
record ProfileShelf(List<ProfileEntry> entries, Map<String, RuleProfile> saved) {
  ProfileShelf {
    entries = List.copyOf(entries);
    saved = Map.copyOf(saved);
  }

  static final ProfileShelf EMPTY = new ProfileShelf(List.of(), Map.of());

  static ProfileShelf read(Project project, RewardCatalog catalog) {
    ProjectProfiles profiles = new ProjectProfiles(project.profiles(), catalog);
    Map<String, List<StoredProfile>> byName = new LinkedHashMap<>();
    for (StoredProfile version : profiles.all()) {
      byName.computeIfAbsent(version.name(), name -> new ArrayList<>()).add(version);
    }
    List<ProfileEntry> entries = new ArrayList<>();
    Map<String, RuleProfile> saved = new LinkedHashMap<>();
    byName.forEach(
        (name, versions) -> {
          ProfileEntry entry = new ProfileEntry(name, ProfileEntry.Origin.PROJECT, versions);
          entries.add(entry);
          read(profiles, entry, saved);
        });
    for (RuleProfile preset : Presets.of(catalog).profiles()) {
      ProfileEntry entry = ProfileEntry.of(ProfileEntry.Origin.PRESET, preset.name());
      entries.add(entry);
      saved.put(entry.key(), preset);
    }
    return new ProfileShelf(entries, saved);
  }

  private static void read(
      ProjectProfiles profiles, ProfileEntry entry, Map<String, RuleProfile> saved) {
    try {
      StoredProfile shown = entry.active().orElse(entry.versions().getFirst());
      saved.put(entry.key(), profiles.read(shown).rules());
    } catch (ProfileException e) {
      System.getLogger(ProfileShelf.class.getName())
          .log(System.Logger.Level.INFO, "a profile of the project is left out", e);
    }
  }
}
