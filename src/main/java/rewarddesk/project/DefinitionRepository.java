package rewarddesk.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The judge definitions of a project: what its judges were and are asked by. A definition is
/// copied in when it is first used, so that a judgment can be traced wherever the file goes.
/// Nothing is overwritten. What stands in a definition is not looked at here.
public interface DefinitionRepository {

  /// Every version, by name, newest first.
  List<StoredDefinition> all();

  /// The version that judges of this name are asked by here; empty when the project goes by none of
  /// its own.
  Optional<StoredDefinition> inForce(String name);

  /// Takes a definition in and puts it in force. One that the project holds already under this name
  /// gets no new version.
  StoredDefinition save(String name, String json, String hash, Instant at);

  /// No longer goes by a definition of its own under this name; its versions stay.
  void retire(String name);
}
