package rewarddesk.ui.review;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import rewarddesk.model.DisplayOrder;

/// Draws which stored side stands left, always the same for the same annotator and item.
final class ShownOrder {
  private ShownOrder() {}

  /// @param shuffle when off, items are shown as stored
  static DisplayOrder of(String annotator, String comparisonId, boolean shuffle) {
    if (!shuffle) {
      return DisplayOrder.AS_STORED;
    }
    CRC32 seed = new CRC32();
    seed.update((annotator + '\n' + comparisonId).getBytes(StandardCharsets.UTF_8));
    return new SplittableRandom(seed.getValue()).nextBoolean()
        ? DisplayOrder.SWAPPED
        : DisplayOrder.AS_STORED;
  }
}
