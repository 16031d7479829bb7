package rewarddesk.project;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The reward heads learned from the project's decisions, every version of them. Nothing is
/// overwritten or removed.
public interface HeadRepository {

  /// Keeps a head under the next version number; it is not in use yet.
  StoredHead add(String json);

  /// All heads, the newest first.
  List<StoredHead> all();

  /// The head in use.
  Optional<StoredHead> inUse();

  /// Puts one version in use in place of the one that was; none when empty.
  ///
  /// @throws IllegalArgumentException when there is no such version
  void use(OptionalLong version);

  /// A head with its number in the project.
  ///
  /// @param version 1, 2, 3 … in the order of learning
  /// @param json the head, as [rewarddesk.learn] writes it
  /// @param inUse whether this is the one that judges
  record StoredHead(long version, String json, boolean inUse) {}
}
