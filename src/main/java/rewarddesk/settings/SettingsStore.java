package rewarddesk.settings;

import java.util.function.UnaryOperator;

/// Holds the current [Settings] and saves every change. Safe for any thread.
public interface SettingsStore extends AutoCloseable {
  Settings current();

  /// Changes the settings; the file follows within a second.
  void update(UnaryOperator<Settings> change);

  /// Saves what is not saved yet.
  @Override
  void close();
}
