package rewarddesk.ui.rules;

import java.util.List;
import java.util.Optional;
import rewarddesk.project.StoredProfile;

/// A profile on the list.
///
/// @param name what it is called where it comes from
/// @param origin where it comes from
/// @param versions its versions in the project, newest first; none unless it is stored there
record ProfileEntry(String name, Origin origin, List<StoredProfile> versions) {

  /// Where a profile comes from.
  enum Origin {
    /// Stored in the project.
    PROJECT,
    /// Comes with the program.
    PRESET,
    /// Copied or read from a file, not saved yet.
    NEW
  }

  ProfileEntry {
    versions = List.copyOf(versions);
  }

  static ProfileEntry of(Origin origin, String name) {
    return new ProfileEntry(name, origin, List.of());
  }

  /// The version the project goes by, when it is one of this profile.
  Optional<StoredProfile> active() {
    return versions.stream().filter(StoredProfile::active).findFirst();
  }

  /// What tells it from the others on the list.
  String key() {
    return origin + " " + name;
  }
}
