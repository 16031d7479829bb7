package rewarddesk.reward.generative.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.reward.generative.definition.KnownJudge.Origin;

/// The judges there are: those that ship, and those in a user's folder (`*.json`), which replace
/// shipped ones of the same name. A file that cannot be used is reported and the others stay.
/// Immutable.
public final class JudgeLibrary {
  /// The judge that is used when no other is named.
  public static final String STANDARD = "rewarddesk";

  private static final int MOST_BYTES = 800_000;

  private final Map<String, JudgeDefinition> byName = new LinkedHashMap<>();
  private final Map<String, Path> files = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private JudgeLibrary(Optional<Path> folder) {
    ShippedJudges.ALL.forEach(this::add);
    folder.filter(Files::isDirectory).ifPresent(this::addAll);
  }

  /// @param folder a user's own judges, when there is such a folder
  public static JudgeLibrary load(Optional<Path> folder) {
    return new JudgeLibrary(folder);
  }

  /// All judges, those that ship first.
  public Collection<JudgeDefinition> all() {
    return List.copyOf(byName.values());
  }

  /// All judges with where they stand, those that ship first.
  public List<KnownJudge> known() {
    return byName.values().stream().map(this::known).toList();
  }

  KnownJudge known(JudgeDefinition definition) {
    return new KnownJudge(
        definition,
        files.containsKey(definition.name()) ? Origin.FOLDER : Origin.SHIPPED,
        Optional.empty(),
        Optional.empty());
  }

  public Optional<JudgeDefinition> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The file of the user's folder that a judge comes from; empty for one that ships.
  public Optional<Path> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /// The judge of that name.
  ///
  /// @throws IllegalArgumentException with a sentence that names the judges there are, or says why
  ///   this one cannot be used
  public JudgeDefinition get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Stream.concat(
                            Stream.of(
                                "There is no judge definition \"%s\". There are: %s."
                                    .formatted(name, String.join(", ", byName.keySet()))),
                            problems.stream())
                        .reduce("", (a, b) -> (a + " " + b).strip())));
  }

  /// Why files of the folder could not be used, a sentence each.
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void add(JudgeDefinition definition) {
    byName.put(definition.name(), definition);
  }

  private void addAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .forEach(this::addFile);
    } catch (IOException e) {
      problems.add("The folder " + folder + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private void addFile(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException(
            "The judge " + file + " cannot be used: it is larger than 200 kB.");
      }
      JudgeDefinition definition =
          JudgeDefinitionJson.read(file.toString(), Files.readString(file));
      add(definition);
      files.put(definition.name(), file);
    } catch (IOException e) {
      problems.add("The judge " + file + " cannot be read: " + e.getMessage() + ".");
    } catch (IllegalArgumentException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }
}
