package rewarddesk.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import rewarddesk.model.TextHash;
import rewarddesk.project.ImportedFile;

/// By what a file is known when it is imported again.
final class FileIdentity {
  private FileIdentity() {}

  /// The file as it is now, read to its end; place and time say nothing when it cannot be looked
  /// at.
  static ImportedFile of(Path file, String name) {
    String place = TextHash.hex(file.toAbsolutePath().normalize().toString());
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      Instant written = found.lastModifiedTime().toInstant();
      return new ImportedFile(name, place, found.size(), written, Optional.empty());
    } catch (IOException e) {
      return new ImportedFile(name, place, -1, Instant.EPOCH, Optional.empty());
    }
  }
}
