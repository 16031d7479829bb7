package rewarddesk.ui.control;

import java.util.function.IntToDoubleFunction;

/// Where a text of blocks is scrolled to: the topmost block and how much of it is scrolled away, so
/// that wrong estimates for blocks not seen yet cannot make the text jump. All lengths in pixels.
final class BlockPlace {
  private final IntToDoubleFunction height;
  private int count;
  private int top;
  private double scrolledAway;

  /// @param height measured height of a block
  BlockPlace(IntToDoubleFunction height) {
    this.height = height;
  }

  /// At the start of another text.
  ///
  /// @param blocks how many it has
  /// @param edge free room above the first block and below the last
  void begin(int blocks, double edge) {
    count = blocks;
    top = 0;
    scrolledAway = -edge;
  }

  /// Index of the topmost block.
  int top() {
    return top;
  }

  /// How much of the topmost block is above the upper edge; negative where there is free room.
  double scrolledAway() {
    return scrolledAway;
  }

  /// How much of the text is above the upper edge, as far as its heights are known.
  double pixels(BlockHeights heights) {
    return heights.before(top) + scrolledAway;
  }

  void scroll(double pixels) {
    scrolledAway += pixels;
  }

  /// Goes to where so much of the text is above the upper edge.
  void goTo(double pixels, BlockHeights heights) {
    double left = pixels;
    top = 0;
    while (top < heights.count() - 1 && left >= heights.of(top)) {
      left -= heights.of(top++);
    }
    scrolledAway = left;
  }

  /// Moves the topmost block up or down until it is the one at the upper edge, and keeps the text
  /// from leaving either edge.
  ///
  /// @param room height of what is in sight
  /// @param edge free room above the first block and below the last
  void settle(double room, double edge) {
    if (count == 0) {
      return;
    }
    keepLastBlockDown(room - edge, room);
    while (scrolledAway < 0 && top > 0) {
      top--;
      scrolledAway += height.applyAsDouble(top);
    }
    if (top == 0 && scrolledAway < -edge) {
      scrolledAway = -edge;
    }
    while (top < count - 1 && scrolledAway >= height.applyAsDouble(top)) {
      scrolledAway -= height.applyAsDouble(top);
      top++;
    }
  }

  /// The end of the text may not stand higher than the lower edge, unless the text is short.
  private void keepLastBlockDown(double lowest, double room) {
    double bottom = -scrolledAway;
    for (int i = top; i < count && bottom <= room; i++) {
      bottom += height.applyAsDouble(i);
    }
    scrolledAway -= Math.max(0, lowest - bottom);
  }

  /// Brings a place inside a block into sight, a little below the upper edge, unless it is in
  /// sight.
  ///
  /// @param inside how far below the top of the block
  /// @param room height of what is in sight
  /// @param together height that must be in sight below the place
  void reveal(int block, double inside, double room, double together, BlockHeights heights) {
    double y = heights.before(block) - pixels(heights) + inside;
    if (y < 0 || y > room - together) {
      top = block;
      scrolledAway = inside - Math.min(room / 3, 2 * together);
    }
  }
}
