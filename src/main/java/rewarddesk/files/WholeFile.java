package rewarddesk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;

/// Writes a file so that it is whole at every moment, whatever happens to the program. Stateless.
public final class WholeFile {
  private WholeFile() {}

  /// Puts a text in place of what the file held; folders above it are made when they are missing.
  ///
  /// @param attributes what the file has before anything stands in it; without any it is its
  ///   owner's alone where the system knows owners
  public static void write(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    Path folder = file.resolveSibling("").toAbsolutePath();
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, file.getFileName() + ".", ".tmp", attributes);
    try {
      Files.writeString(temporary, text);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
