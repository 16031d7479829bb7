package rewarddesk.ui.control;

import java.util.List;

/// How high the blocks of a response are: measured where they have been seen, estimated elsewhere.
/// All in pixels.
final class BlockHeights {
  private static final double CHARACTER_EM = 0.58;
  private static final double LINE_EM = 1.5;
  private static final double GAP_EM = 0.75;

  private final double[] heights;
  private final boolean[] measured;

  BlockHeights(List<Block> blocks, double width, double em) {
    heights = new double[blocks.size()];
    measured = new boolean[blocks.size()];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = estimate(blocks.get(i), width, em);
    }
  }

  private static double estimate(Block block, double width, double em) {
    int length = block.source().end() - block.source().start();
    double lines = Math.ceil(length * CHARACTER_EM * em / Math.max(width, em));
    double gap = block.place().gap() == Block.Gap.NONE ? 0 : GAP_EM;
    return em * (gap + LINE_EM * Math.max(1, lines));
  }

  int count() {
    return heights.length;
  }

  double of(int index) {
    return heights[index];
  }

  boolean isMeasured(int index) {
    return measured[index];
  }

  void measured(int index, double height) {
    heights[index] = height;
    measured[index] = true;
  }

  /// Sum of the heights of the blocks before the given one.
  double before(int index) {
    double sum = 0;
    for (int i = 0; i < index; i++) {
      sum += heights[i];
    }
    return sum;
  }

  double total() {
    return before(heights.length);
  }
}
