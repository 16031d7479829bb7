package rewarddesk.ui.export;

import rewarddesk.export.target.Label;
import rewarddesk.export.target.Target;

/// Whether a format has a place for ties or for pairs of which both are bad.
final class TiePlaces {
  private TiePlaces() {}

  static boolean has(Target target) {
    return target.keeps(new Label.Tied()) || target.keeps(new Label.NeitherGood());
  }
}
