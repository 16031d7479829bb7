package rewarddesk.ui.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProfileJson;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Notices;

/// A profile as a file. Reading and writing are for use beside the window.
record ProfileFile(Path path) {
  /// No profile is anywhere near as long.
  private static final long LARGEST = 1_000_000;

  /// @throws ProfileException when it holds no profile
  RuleProfile read(ProfileJson json) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new ProfileException("It is larger than any profile is.");
    }
    try {
      return json.read(Files.readString(path));
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new ProfileException("It is not UTF-8 text.", e);
    }
  }

  /// The file appears under its name only when it is whole.
  Path write(String text) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.writeString(part, text);
    return Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Says why it could not be read.
  void tell(Throwable thrown, Notices notices, Messages messages) {
    if (thrown instanceof ProfileException refused) {
      notices.tell(
          messages.text("rules.refused", path.getFileName(), String.valueOf(refused.getMessage())));
    } else {
      notices.fail(thrown);
    }
  }
}
