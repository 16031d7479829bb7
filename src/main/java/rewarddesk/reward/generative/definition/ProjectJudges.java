package rewarddesk.reward.generative.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.project.DefinitionRepository;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.KnownJudge.Origin;

/// The judges that one project can use. Its own copies come before the user's folder, and that
/// before what ships; a definition from outside is copied into the project when it is used first,
/// so that the project goes on asking by the same words on every machine. Safe for any thread.
public final class ProjectJudges {
  private final DefinitionRepository stored;
  private final JudgeLibrary library;

  /// @param library the judges from outside the project
  public ProjectJudges(DefinitionRepository stored, JudgeLibrary library) {
    this.stored = stored;
    this.library = library;
  }

  /// The project's own first, then the others in the order of the library. One of the project that
  /// this program cannot read is left out.
  public List<KnownJudge> all() {
    List<KnownJudge> all = new ArrayList<>();
    stored.all().stream()
        .filter(StoredDefinition::inForce)
        .forEach(
            one -> readable(one).map(definition -> known(one, definition)).ifPresent(all::add));
    List<String> own = all.stream().map(KnownJudge::name).toList();
    library.known().stream().filter(one -> !own.contains(one.name())).forEach(all::add);
    return all;
  }

  /// Every definition that a project holds, of every version, by its hash; those that this program
  /// cannot read are left out.
  public static Map<String, JudgeDefinition> byHash(DefinitionRepository stored) {
    Map<String, JudgeDefinition> found = new HashMap<>();
    for (StoredDefinition one : stored.all()) {
      readable(one).ifPresent(definition -> found.put(one.hash(), definition));
    }
    return found;
  }

  /// Empty for a jury, too, which is kept beside the judges.
  private static Optional<JudgeDefinition> readable(StoredDefinition own) {
    if (own.name().indexOf(':') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(own));
    } catch (IllegalArgumentException e) {
      System.getLogger(ProjectJudges.class.getName())
          .log(System.Logger.Level.INFO, "a judge definition of the project is left out", e);
      return Optional.empty();
    }
  }

  private KnownJudge known(StoredDefinition own, JudgeDefinition definition) {
    Optional<JudgeDefinition> outside =
        library.find(own.name()).filter(other -> !other.hash().equals(definition.hash()));
    return new KnownJudge(definition, Origin.PROJECT, Optional.of(own), outside);
  }

  /// @throws IllegalArgumentException when this program cannot read it
  private static JudgeDefinition read(StoredDefinition own) {
    return JudgeDefinitionJson.read("\"" + own.name() + "\" of the project", own.json());
  }

  /// The judge of that name as this project knows it.
  ///
  /// @throws IllegalArgumentException with a sentence that names the judges there are, or says why
  ///   this one cannot be used
  public KnownJudge get(String name) {
    return stored
        .inForce(name)
        .map(own -> known(own, read(own)))
        .orElseGet(() -> library.known(library.get(name)));
  }

  /// The definition to ask by; it is in the project from now on.
  ///
  /// @throws IllegalArgumentException as [#get]
  public JudgeDefinition use(String name, Instant at) {
    KnownJudge known = get(name);
    if (known.stored().isEmpty()) {
      save(known.definition(), at);
    }
    return known.definition();
  }

  /// Puts a definition in force in the project, as the next version under its name.
  public StoredDefinition save(JudgeDefinition definition, Instant at) {
    return stored.save(definition.name(), definition.json(), definition.hash(), at);
  }

  /// Goes by what the user's folder or the program holds again, and takes it into the project.
  ///
  /// @return empty when neither holds a judge of that name
  public Optional<StoredDefinition> takeOutside(String name, Instant at) {
    return library.find(name).map(definition -> save(definition, at));
  }
}
