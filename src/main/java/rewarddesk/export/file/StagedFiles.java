package rewarddesk.export.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Files that appear in a folder all at once, when they are complete.
///
/// They are written under temporary names in the same folder, forced to disk, and moved into place
/// by [#publish], the first of its list last: data never stands there without what describes it.
/// Closing without publishing removes every trace, the folder too if it was made for this.
///
/// Not safe for use by several threads.
public final class StagedFiles implements AutoCloseable {
  private final Path folder;
  private final boolean madeFolder;
  private final List<StagedFile> files = new ArrayList<>();
  private boolean published;

  /// @throws IOException when the folder cannot be made
  public StagedFiles(Path folder) throws IOException {
    this.folder = folder;
    this.madeFolder = !Files.exists(folder);
    Files.createDirectories(folder);
  }

  /// Opens a file.
  public StagedFile open(String name) throws IOException {
    StagedFile file =
        new StagedFile(folder.resolve("." + name + "-" + UUID.randomUUID() + ".part"), name);
    files.add(file);
    return file;
  }

  /// Moves the files into place, replacing older ones.
  ///
  /// @param order all files that were opened, the most important first
  /// @param former files of an earlier time that these replace; those whose names are not taken
  ///   again are deleted
  /// @return the final names in that order
  public List<Path> publish(List<StagedFile> order, List<Path> former) throws IOException {
    for (StagedFile file : order) {
      file.complete();
    }
    Set<Path> names =
        order.stream().map(file -> folder.resolve(file.name())).collect(Collectors.toSet());
    for (Path stale : former) {
      if (!names.contains(stale)) {
        Files.deleteIfExists(stale);
      }
    }
    for (StagedFile file : order.reversed()) {
      Files.move(
          file.temporary(),
          folder.resolve(file.name()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    published = true;
    return order.stream().map(file -> folder.resolve(file.name())).toList();
  }

  @Override
  public void close() throws IOException {
    if (published) {
      return;
    }
    for (StagedFile file : files) {
      file.abandon();
      Files.deleteIfExists(file.temporary());
    }
    if (madeFolder) {
      deleteIfEmpty();
    }
  }

  private void deleteIfEmpty() throws IOException {
    try (var entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        return;
      }
    }
    Files.deleteIfExists(folder);
  }
}
