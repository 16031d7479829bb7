package rewarddesk.ui.judges.prompts;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;

/// A definition as a file of its own. For use beside the window.
record PromptFile(Path path) {
  /// No definition is anywhere near as long.
  private static final long LARGEST = 1_000_000;

  /// @throws IllegalArgumentException with a plain sentence when it holds no definition
  DefinitionText read() throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new IllegalArgumentException("It is larger than any definition is.");
    }
    try {
      String json = Files.readString(path);
      JudgeDefinitionJson.read(String.valueOf(path.getFileName()), json);
      return new DefinitionText(json);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("It is not UTF-8 text.", e);
    }
  }

  /// The file appears under its name only when it is whole.
  Path write(DefinitionText text) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.writeString(part, text.json());
    return Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }
}
