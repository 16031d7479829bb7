package rewarddesk.insight;

import java.util.Locale;

/// How long the two responses are together, in code points.
enum LengthPart {
  UNDER_500(500),
  UNDER_2000(2_000),
  UNDER_8000(8_000),
  LONGER(Long.MAX_VALUE);

  private final long below;

  LengthPart(long below) {
    this.below = below;
  }

  static LengthPart of(long length) {
    for (LengthPart part : values()) {
      if (length < part.below) {
        return part;
      }
    }
    return LONGER;
  }

  /// `under 500`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
