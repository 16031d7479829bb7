package rewarddesk.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rewarddesk.dataset.mapping.Mapping;

/// Reads files that a mapping was saved to. Whatever was chosen is no reason to take much memory.
final class MappingFile {
  private static final long LARGEST = 1_000_000;

  private MappingFile() {}

  /// @throws IllegalArgumentException when the file holds no mapping
  static Mapping read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException("the mapping file is larger than any mapping is");
    }
    return Mapping.fromJson(Files.readString(file));
  }
}
