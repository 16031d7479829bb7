package rewarddesk.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import rewarddesk.project.HeadRepository.StoredHead;
import rewarddesk.project.Project;
import rewarddesk.reward.builtin.PairReader;

/// Learned heads as files, to take to another project. A file holds weights, figures and hashes of
/// prompts; no text of the project.
public final class HeadFiles {
  private static final long MOST_BYTES = 16_000_000;

  private final Supplier<PairReader> readers;

  HeadFiles(Supplier<PairReader> readers) {
    this.readers = readers;
  }

  /// Writes a head, all at once or not at all.
  ///
  /// @throws IOException when the file cannot be written
  public void write(String headJson, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".new");
    Files.writeString(unfinished, headJson + "\n");
    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Keeps a head from a file as the project's newest version; it is not in use yet.
  ///
  /// @throws IllegalArgumentException with a plain sentence when the file is no head, or one for
  ///   other encoders
  /// @throws IOException when the file cannot be read
  public StoredHead read(Project project, Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(file + " is too large for a learned head.");
    }
    LearnedHead head = parse(file);
    try (PairReader reader = readers.get()) {
      if (!head.features().equals(reader.version())) {
        throw new IllegalArgumentException(
            file
                + " was learned with other text encoders than this program has. Learn again from"
                + " the decisions it came from.");
      }
    }
    return project.heads().add(HeadJson.write(head));
  }

  private static LearnedHead parse(Path file) throws IOException {
    try {
      return HeadJson.read(Files.readString(file));
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      throw new IllegalArgumentException(file + " cannot be used. " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    return e instanceof IllegalArgumentException
        ? String.valueOf(e.getMessage())
        : "It is not a text in UTF-8.";
  }
}
