package rewarddesk.reward.jury;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.project.DefinitionRepository;
import rewarddesk.project.StoredDefinition;

/// The juries with a name that a project holds. They stand among its judge definitions, under their
/// ids, which no definition of a judge can have as its name; older versions stay there. Safe for
/// any thread.
///
/// @param stored the definitions of the project
public record ProjectJuries(DefinitionRepository stored) {

  /// Those in force, by name. One that this program cannot read is left out.
  public List<JuryDefinition> all() {
    return stored.all().stream()
        .filter(one -> one.inForce() && JuryId.isJury(one.name()))
        .flatMap(one -> readable(one).stream())
        .toList();
  }

  private static Optional<JuryDefinition> readable(StoredDefinition one) {
    try {
      return Optional.of(JuryDefinition.read(one.json()));
    } catch (IllegalArgumentException e) {
      System.getLogger(ProjectJuries.class.getName())
          .log(System.Logger.Level.INFO, "a jury of the project is left out", e);
      return Optional.empty();
    }
  }

  /// @param name without `jury:`
  public Optional<JuryDefinition> find(String name) {
    return stored.inForce(JuryId.PREFIX + name).flatMap(ProjectJuries::readable);
  }

  /// The jury behind an id of the form `jury:NAME`; empty for every other id.
  ///
  /// @throws IllegalArgumentException when the project has no such jury, with a sentence that names
  ///   those it has
  public Optional<JuryDefinition> behind(String id) {
    return JuryId.name(id)
        .map(
            name ->
                find(name)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "The project has no jury \"%s\". It has: %s. A jury is also written jury:JUDGE+JUDGE+… with 2 to %d judges."
                                    .formatted(name, names(), JuryId.MOST))));
  }

  private String names() {
    List<JuryDefinition> all = all();
    return all.isEmpty()
        ? "none"
        : String.join(", ", all.stream().map(JuryDefinition::name).toList());
  }

  /// The ids of the judges behind an id: those that sit in a jury, or the id itself.
  ///
  /// @throws IllegalArgumentException as [#behind]
  public List<String> judges(String id) {
    return behind(id).map(JuryDefinition::members).orElseGet(() -> JuryId.judges(id));
  }

  /// Puts a jury in force, as the next version under its name.
  public StoredDefinition save(JuryDefinition jury, Instant at) {
    return stored.save(jury.id(), jury.json(), jury.hash(), at);
  }

  /// The project no longer has a jury of this name; what it judged stays.
  public void remove(String name) {
    stored.retire(JuryId.PREFIX + name);
  }
}
