package rewarddesk.export.target;

import java.util.Locale;

/// What a loader does with a row that breaks one of its rules.
public enum Effect {
  /// It leaves the row out, silently or with a warning among thousands of lines.
  DROPPED,
  /// It stops with an error.
  FAILS,
  /// It takes the row and trains on something else than what was meant.
  MISREAD;

  /// The word in reports and files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
