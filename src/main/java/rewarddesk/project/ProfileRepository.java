package rewarddesk.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The reward profiles of a project. Saving never overwrites: every version stays and can be put
/// back. What stands in a profile is not looked at here.
public interface ProfileRepository {

  /// The version the project goes by; empty while none was ever saved.
  Optional<StoredProfile> active();

  /// Every version of every profile that was not removed, by name, newest version first.
  List<StoredProfile> all();

  /// Adds the next version under a name and makes it the active one.
  StoredProfile save(String name, String json, Instant at);

  /// Makes an older version the active one again.
  ///
  /// @throws IllegalArgumentException when there is no such version
  StoredProfile putBack(String name, int version);

  /// Gives all versions of a profile another name. Judgments made under the old one keep it.
  ///
  /// @throws IllegalArgumentException when the new name is taken or the old one is unknown
  void rename(String from, String to);

  /// Leaves a profile out of [#all()] until something is saved under its name again.
  ///
  /// @throws IllegalArgumentException when one of its versions is the active one
  void remove(String name);
}
