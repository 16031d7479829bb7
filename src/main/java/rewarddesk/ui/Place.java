package rewarddesk.ui;

import java.util.Locale;

/// The places of the window, in the order of the top bar and of Ctrl+1 … Ctrl+7.
public enum Place {
  REVIEW,
  ITEMS,
  IMPORT,
  JUDGES,
  EXPORT,
  RULES,
  SETTINGS;

  /// Key of its title in the shared texts.
  public String titleKey() {
    return "place." + name().toLowerCase(Locale.ROOT);
  }
}
