package rewarddesk.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Files that appear in a folder all at once, when they are complete.
///
/// They are written under temporary names in the same folder, forced to disk, and moved into place
/// by [#publish()], the last opened first: data never stands there without its provenance. Closing
/// without publishing removes every trace, the folder too if it was made for this.
///
/// Not safe for use by several threads.
final class StagedFiles implements AutoCloseable {
  private final Path folder;
  private final boolean madeFolder;
  private final List<Staged> files = new ArrayList<>();
  private boolean published;

  private record Staged(Path target, Path temporary, FileChannel channel, Writer writer) {}

  /// @throws IOException when the folder cannot be made
  StagedFiles(Path folder) throws IOException {
    this.folder = folder;
    this.madeFolder = !Files.exists(folder);
    Files.createDirectories(folder);
  }

  /// Opens a file for text in UTF-8.
  Writer open(String name) throws IOException {
    Path temporary = folder.resolve("." + name + "-" + UUID.randomUUID() + ".part");
    FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
    files.add(new Staged(folder.resolve(name), temporary, channel, writer));
    return writer;
  }

  /// Moves the files into place, replacing older ones.
  ///
  /// @return the final names in the order of opening
  List<Path> publish() throws IOException {
    for (Staged file : files) {
      file.writer().flush();
      file.channel().force(true);
      file.writer().close();
    }
    for (Staged file : files.reversed()) {
      Files.move(
          file.temporary(),
          file.target(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    published = true;
    return files.stream().map(Staged::target).toList();
  }

  @Override
  public void close() throws IOException {
    if (published) {
      return;
    }
    for (Staged file : files) {
      file.channel().close();
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
