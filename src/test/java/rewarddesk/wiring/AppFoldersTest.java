package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AppFoldersTest {
  private static final Path HOME = Path.of("people", "ada");

  @Test
  void usesTheFolderEachSystemMeansForIt() {
    assertThat(AppFolders.of("Linux", HOME, Map.of()).home())
        .isEqualTo(HOME.resolve(".local/share/rewarddesk"));
    assertThat(AppFolders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data")).home())
        .isEqualTo(Path.of("data", "rewarddesk"));
    assertThat(AppFolders.of("Mac OS X", HOME, Map.of()).home())
        .isEqualTo(HOME.resolve("Library/Application Support/RewardDesk"));
    assertThat(AppFolders.of("Windows 11", HOME, Map.of("APPDATA", "roaming")).home())
        .isEqualTo(Path.of("roaming", "RewardDesk"));
    assertThat(AppFolders.of("Windows 11", HOME, Map.of()).home())
        .isEqualTo(HOME.resolve("AppData/Roaming/RewardDesk"));
  }

  @Test
  void aChosenFolderWins() {
    assertThat(
            AppFolders.of("Linux", HOME, Map.of("REWARDDESK_HOME", "mine", "XDG_DATA_HOME", "data"))
                .home())
        .isEqualTo(Path.of("mine").toAbsolutePath());
  }
}
