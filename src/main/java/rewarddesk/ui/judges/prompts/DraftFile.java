package rewarddesk.ui.judges.prompts;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import rewarddesk.json.ContentJson;
import rewarddesk.reward.generative.definition.JudgeFolder;

/// Where drafts wait from one start of the program to the next. For use beside the window.
///
/// @param path the file; missing while there is no draft
record DraftFile(Path path) {
  private static final long LARGEST = 50_000_000;

  static DraftFile in(JudgeFolder folder) {
    return new DraftFile(folder.path().resolve("unsaved").resolve("drafts.json"));
  }

  /// The texts of the drafts; none when there is no such file or it was damaged.
  List<String> read() throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
      return List.of();
    }
    return ContentJson.MAPPER.readValue(path.toFile(), new TypeReference<List<String>>() {});
  }

  /// The file is whole at every moment.
  Path write(List<String> texts) throws IOException {
    if (texts.isEmpty()) {
      Files.deleteIfExists(path);
      return path;
    }
    Files.createDirectories(path.getParent());
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.write(part, ContentJson.MAPPER.writeValueAsBytes(texts));
    return Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }
}
