package rewarddesk.export.recipe;

import java.util.Locale;

/// What a human's look at the judge's verdict must have said.
public enum Audit {
  /// Nothing is asked for.
  ANY,
  /// A human decided, and as the judge had.
  CONFIRMED,
  /// No human decided otherwise than the judge.
  NOT_OVERRIDDEN,
  /// A human decided, and otherwise than the judge.
  OVERRIDDEN;

  /// The word on the command line and in recipes.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
