package rewarddesk.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The nodes of the blocks in sight. A node whose block has left is used again for another.
final class BlockViews {
  private final Consumer<BlockView> added;
  private final Map<Integer, BlockView> shown = new HashMap<>();
  private final Deque<BlockView> spare = new ArrayDeque<>();
  private List<Block> blocks = List.of();
  private Marks marks = Marks.NONE;
  private double fontSize = ResponsePane.DEFAULT_FONT_SIZE;

  /// @param added takes each new node into the scene
  BlockViews(Consumer<BlockView> added) {
    this.added = added;
  }

  /// From now on the blocks of another text.
  void show(List<Block> newBlocks) {
    blocks = newBlocks;
    shown.values().forEach(this::release);
    shown.clear();
  }

  void mark(Marks newMarks) {
    marks = newMarks;
    shown.forEach(this::fill);
  }

  Marks marks() {
    return marks;
  }

  void setFontSize(double size) {
    fontSize = size;
    shown.forEach(this::fill);
  }

  /// The node of a block, visible.
  BlockView at(int index) {
    BlockView present = shown.get(index);
    if (present != null) {
      return present;
    }
    BlockView view = spare.isEmpty() ? newView() : spare.pop();
    shown.put(index, view);
    fill(index, view);
    view.setVisible(true);
    view.applyCss();
    return view;
  }

  /// The height a block would have; its node stays unseen when it was.
  double heightUnseen(int index, double width) {
    boolean placed = shown.containsKey(index);
    BlockView view = at(index);
    double height = view.prefHeight(width);
    view.setVisible(placed && view.isVisible());
    return height;
  }

  /// Hides the nodes of all blocks but these.
  ///
  /// @param end index after the last
  void keepOnly(int start, int end) {
    shown.entrySet().removeIf(entry -> releaseOutside(entry, start, end));
  }

  private boolean releaseOutside(Map.Entry<Integer, BlockView> entry, int start, int end) {
    boolean outside = entry.getKey() < start || entry.getKey() >= end;
    if (outside) {
      release(entry.getValue());
    }
    return outside;
  }

  private void release(BlockView view) {
    view.setVisible(false);
    spare.push(view);
  }

  private BlockView newView() {
    BlockView view = new BlockView();
    view.setManaged(false);
    added.accept(view);
    return view;
  }

  private void fill(int index, BlockView view) {
    Optional<Block> above = index == 0 ? Optional.empty() : Optional.of(blocks.get(index - 1));
    view.show(blocks.get(index), above, marks, fontSize);
  }
}
