package rewarddesk.settings;

import java.util.List;
import java.util.Optional;

/// What a fresh start begins with.
public final class SettingsDefaults {
  /// Loopback: nothing leaves the machine unless the user types another address.
  public static final String OLLAMA_ADDRESS = "http://127.0.0.1:11434";

  /// A server on one machine answers a few calls at once; more only wait in its queue.
  public static final int JUDGE_CALLS = 4;

  /// The most calls at once that can be set.
  public static final int MOST_JUDGE_CALLS = 64;

  static final int SMALLEST_READING_SIZE = 10;
  static final int LARGEST_READING_SIZE = 40;

  /// One thread for each text on the processor; nothing is fetched.
  static final Settings.OwnModels OWN_MODELS = new Settings.OwnModels("cpu", 1, true, false);

  static final int MOST_THREADS = 256;

  private SettingsDefaults() {}

  /// The settings of a fresh start. The annotator is the name the operating system knows.
  public static Settings settings() {
    return new Settings(
        Settings.Theme.SYSTEM,
        "",
        System.getProperty("user.name", ""),
        OLLAMA_ADDRESS,
        "",
        "",
        JUDGE_CALLS,
        "builtin",
        15,
        List.of(),
        "",
        false,
        true,
        false,
        true,
        "sequential",
        false,
        false,
        false,
        OWN_MODELS,
        "",
        Optional.empty());
  }
}
