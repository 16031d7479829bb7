package rewarddesk.inference.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rewarddesk.files.WholeFile;
import rewarddesk.inference.ModelException;

/// The library as files: one `NAME.json` for each model, in the program's own folder.
public final class FileModelLibrary implements ModelLibrary {
  private static final String SUFFIX = ".json";
  private static final long LARGEST_FILE = 1_000_000;

  /// What is also a file name on every system, and one word on the command line.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path home;
  private final ModelLoader loader;

  /// @param home where the descriptions stand; made with the first one
  public FileModelLibrary(Path home, ModelLoader loader) {
    this.home = home;
    this.loader = loader;
  }

  @Override
  public ModelDescription describe(Path path) {
    ModelFolder folder = ModelFolder.of(path);
    ModelDescription described =
        new Describer(folder, loader.shape(folder.path().resolve(folder.graph()))).describe();
    return described.withName(nameFrom(folder.name()));
  }

  @Override
  public ModelDescription describeLanguageModel(Path path) {
    ModelFolder folder = ModelFolder.of(path);
    return Describer.languageModel(folder).withName(nameFrom(folder.name()));
  }

  private static String nameFrom(String folder) {
    String name = folder.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
    return name.isEmpty() ? "model" : name.substring(0, Math.min(name.length(), 100));
  }

  @Override
  public void save(ModelDescription description) {
    Path file = fileOf(description.name());
    try {
      WholeFile.write(file, DescriptionJson.write(description));
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "%s cannot be written.".formatted(file), e);
    }
  }

  @Override
  public Listing list() {
    List<ModelDescription> models = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files()) {
      try {
        models.add(read(file));
      } catch (ModelException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return new Listing(models, problems);
  }

  private List<Path> files() {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The folder %s cannot be read.".formatted(home), e);
    }
  }

  @Override
  public Optional<ModelDescription> find(String name) {
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(fileOf(name))) {
      return Optional.empty();
    }
    return Optional.of(read(fileOf(name)));
  }

  @Override
  public boolean remove(String name) {
    try {
      return NAME.matcher(name).matches() && Files.deleteIfExists(fileOf(name));
    } catch (IOException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "%s cannot be removed.".formatted(fileOf(name)), e);
    }
  }

  @Override
  public Path fileOf(String name) {
    return home.resolve(fileName(name));
  }

  /// What a file about a model is called, wherever it stands.
  ///
  /// @throws ModelException with a plain sentence when it cannot be a model's name
  public static String fileName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "\"%s\" cannot be a model's name: up to 100 letters, digits, dots, hyphens and underscores."
              .formatted(name));
    }
    return name + SUFFIX;
  }

  /// The name is that of the file, whatever stands inside.
  private static ModelDescription read(Path file) {
    String stem = file.getFileName().toString();
    String name = stem.substring(0, stem.length() - SUFFIX.length());
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new IllegalArgumentException("it is larger than a megabyte");
      }
      return DescriptionJson.read(Files.readString(file)).withName(name);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is not used: %s. Correct it, or remove the model and add it again."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
