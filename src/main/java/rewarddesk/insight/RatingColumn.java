package rewarddesk.insight;

import java.util.Arrays;
import java.util.Optional;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.stats.agreement.Ratings;

/// One rater's ratings of both sides, by row of the [VerdictTable]. Immutable once it is read.
final class RatingColumn {
  private byte[] ratings = new byte[0];

  void set(int row, Slot slot, Optional<Rating> rating) {
    if (rating.isEmpty()) {
      return;
    }
    int at = at(row, slot);
    if (at >= ratings.length) {
      ratings = Arrays.copyOf(ratings, Math.max(1024, at + at / 2));
    }
    ratings[at] = (byte) rating.get().value();
  }

  /// 0 to 4 for the ratings 1 to 5; [Ratings#MISSING] where there is none.
  int label(int row, Slot slot) {
    int at = at(row, slot);
    return at < ratings.length && ratings[at] != 0 ? ratings[at] - Rating.MIN : Ratings.MISSING;
  }

  RatingColumn only(Selection selection) {
    RatingColumn kept = new RatingColumn();
    if (ratings.length > 0) {
      kept.ratings = new byte[2 * selection.rows()];
      for (int row = 0; row < selection.rows(); row++) {
        for (Slot slot : Slot.values()) {
          int from = at(selection.row(row), slot);
          kept.ratings[at(row, slot)] = from < ratings.length ? ratings[from] : 0;
        }
      }
    }
    return kept;
  }

  private static int at(int row, Slot slot) {
    return 2 * row + (slot == Slot.A ? 0 : 1);
  }
}
