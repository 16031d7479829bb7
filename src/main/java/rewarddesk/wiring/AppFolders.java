package rewarddesk.wiring;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what is its own: settings, log, the sample project, unpacked native
/// libraries. Projects stand wherever the user puts them.
///
/// @param home the one folder all of it is in
public record AppFolders(Path home) {

  /// The place each system means for this: `$XDG_DATA_HOME/rewarddesk` or
  /// `~/.local/share/rewarddesk` on Linux, `~/Library/Application Support/RewardDesk` on macOS,
  /// `%APPDATA%\RewardDesk` on Windows. `-Drewarddesk.home` or the variable `REWARDDESK_HOME` name
  /// another.
  public static AppFolders ofThisSystem() {
    String chosen = System.getProperty("rewarddesk.home", "");
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        chosen.isEmpty() ? System.getenv() : Map.of("REWARDDESK_HOME", chosen));
  }

  static AppFolders of(String os, Path userHome, Map<String, String> environment) {
    String chosen = environment.getOrDefault("REWARDDESK_HOME", "");
    if (!chosen.isBlank()) {
      return new AppFolders(Path.of(chosen).toAbsolutePath());
    }
    String system = os.toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return new AppFolders(userHome.resolve("Library/Application Support/RewardDesk"));
    }
    if (system.contains("win")) {
      String appData = environment.getOrDefault("APPDATA", "");
      Path base = appData.isBlank() ? userHome.resolve("AppData/Roaming") : Path.of(appData);
      return new AppFolders(base.resolve("RewardDesk"));
    }
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = xdg.isBlank() ? userHome.resolve(".local/share") : Path.of(xdg);
    return new AppFolders(base.resolve("rewarddesk"));
  }

  public Path settingsFile() {
    return home.resolve("settings.json");
  }

  /// Keys of model servers, for the owner's eyes alone.
  public Path keysFile() {
    return home.resolve("keys.json");
  }

  public Path logFile() {
    return home.resolve("rewarddesk.log");
  }

  public Path sampleProject() {
    return home.resolve("sample.rdesk");
  }

  /// Judge definitions of the user's own; they replace bundled ones of the same name.
  public Path judges() {
    return home.resolve("judges");
  }

  /// What the user's models are and where they lie; the models themselves stay there.
  public Path models() {
    return home.resolve("models");
  }

  /// Where native libraries are unpacked.
  public Path nativeCache() {
    return home.resolve("native");
  }
}
