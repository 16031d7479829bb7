package rewarddesk.ui;

import java.util.Locale;

/// The places of the window, in the order of the top bar, each with the digit that goes there with
/// Ctrl. A place that came later keeps the digits of those before it.
public enum Place {
  REVIEW(1),
  ITEMS(2),
  IMPORT(3),
  JUDGES(4),
  MODELS(8),
  INSIGHTS(9),
  EXPORT(5),
  RULES(6),
  SETTINGS(7);

  private final int digit;

  Place(int digit) {
    this.digit = digit;
  }

  int digit() {
    return digit;
  }

  /// Whether it can be shown while no project is open.
  boolean needsProject() {
    return this != SETTINGS && this != MODELS;
  }

  /// Key of its title in the shared texts.
  public String titleKey() {
    return "place." + name().toLowerCase(Locale.ROOT);
  }
}
