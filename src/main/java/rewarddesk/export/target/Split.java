package rewarddesk.export.target;

import java.util.Locale;

/// Which part of the data a row belongs to.
public enum Split {
  TRAIN,
  VALIDATION,
  TEST;

  /// The word in file names and cards.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
