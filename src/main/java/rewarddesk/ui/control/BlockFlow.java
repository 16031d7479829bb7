package rewarddesk.ui.control;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import rewarddesk.model.Span;

/// The blocks of one response, of which only those in sight exist as nodes.
final class BlockFlow extends Region {
  /// About 90 characters of running text.
  private static final double MEASURE_EM = 48;

  private static final double SIDE_EM = 1.1;
  private static final double EDGE_EM = 0.8;
  private static final double HIGHEST_PREFERRED_EM = 30;
  private static final double LINES_TOGETHER = 3;

  private final ScrollBar bar = new ScrollBar();
  private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction");
  private final BlockViews views = new BlockViews(view -> getChildren().addFirst(view));
  private final BlockPlace place = new BlockPlace(this::height);
  private List<Block> blocks = List.of();
  private BlockHeights heights = new BlockHeights(List.of(), 0, 1);
  private double fontSize = ResponsePane.DEFAULT_FONT_SIZE;
  private double measuredWidth = -1;
  private boolean following;
  private boolean settling;
  private OptionalInt wanted = OptionalInt.empty();

  BlockFlow() {
    getStyleClass().add("block-flow");
    bar.setOrientation(Orientation.VERTICAL);
    bar.setMin(0);
    getChildren().add(bar);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    bar.valueProperty().addListener((property, before, now) -> follow(now.doubleValue()));
    fraction.addListener((property, before, now) -> follow(now.doubleValue() * farthest()));
    addEventHandler(ScrollEvent.SCROLL, this::scrollByWheel);
  }

  // ---- what is shown ----

  void setBlocks(List<Block> newBlocks) {
    blocks = newBlocks;
    measuredWidth = -1;
    place.begin(blocks.size(), edge());
    wanted = OptionalInt.empty();
    views.show(blocks);
    requestLayout();
  }

  void setMarks(Marks newMarks) {
    views.mark(newMarks);
    requestLayout();
  }

  Marks marks() {
    return views.marks();
  }

  void setFontSize(double size) {
    fontSize = size;
    measuredWidth = -1;
    views.setFontSize(size);
    requestLayout();
  }

  // ---- where it is scrolled to ----

  /// 0 at the start, 1 at the end.
  DoubleProperty fractionProperty() {
    return fraction;
  }

  void scrollPixels(double pixels) {
    place.scroll(pixels);
    moved();
  }

  /// Whether the position changes only because heights became known, not because someone scrolls.
  boolean isSettling() {
    return settling;
  }

  /// Scrolls so that the block that holds the start of a place is in sight, after the next layout.
  void reveal(Span span) {
    wanted = OptionalInt.of(span.start());
    requestLayout();
  }

  private void scrollByWheel(ScrollEvent event) {
    if (event.getDeltaY() != 0 && farthest() > 0) {
      scrollPixels(-event.getDeltaY());
      event.consume();
    }
  }

  private void follow(double pixels) {
    if (!following) {
      place.goTo(pixels - edge(), heights);
      moved();
    }
  }

  private void moved() {
    if (measuredWidth > 0) {
      place.settle(getHeight(), edge());
      showPosition();
    }
    requestLayout();
  }

  private double farthest() {
    return Math.max(0, heights.total() + 2 * edge() - getHeight());
  }

  private double edge() {
    return EDGE_EM * fontSize;
  }

  // ---- layout ----

  @Override
  protected void layoutChildren() {
    settling = true;
    double width = textWidth(getWidth());
    if (width != measuredWidth) {
      measuredWidth = width;
      heights = new BlockHeights(blocks, width, fontSize);
    }
    place.settle(getHeight(), edge());
    revealWanted();
    place.settle(getHeight(), edge());
    placeBlocks();
    showPosition();
    settling = false;
  }

  private double textWidth(double whole) {
    double free = whole - snapSizeX(bar.prefWidth(-1)) - 2 * SIDE_EM * fontSize;
    return Math.max(fontSize, Math.min(free, MEASURE_EM * fontSize));
  }

  private void revealWanted() {
    if (wanted.isEmpty()) {
      return;
    }
    int offset = wanted.getAsInt();
    wanted = OptionalInt.empty();
    int index = indexOf(offset);
    if (index >= 0) {
      double inside = height(index) * share(blocks.get(index).source(), offset);
      place.reveal(index, inside, getHeight(), LINES_TOGETHER * fontSize, heights);
    }
  }

  private static double share(Span source, int offset) {
    int length = source.end() - source.start();
    return length == 0 ? 0 : Math.clamp((double) (offset - source.start()) / length, 0, 1);
  }

  private int indexOf(int offset) {
    int best = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Span source = blocks.get(i).source();
      if (source.start() <= offset && (offset < source.end() || best < 0)) {
        best = i;
      }
    }
    return best;
  }

  private void placeBlocks() {
    double y = -place.scrolledAway();
    int index = place.top();
    double left = snapPositionX(SIDE_EM * fontSize);
    while (index < blocks.size() && y < getHeight()) {
      double height = height(index);
      BlockView view = views.at(index);
      view.resizeRelocate(left, snapPositionY(y), measuredWidth, height);
      view.setVisible(true);
      y += height;
      index++;
    }
    views.keepOnly(place.top(), index);
  }

  /// The height of a block, measured now if it was not.
  private double height(int index) {
    if (!heights.isMeasured(index)) {
      heights.measured(index, views.at(index).prefHeight(measuredWidth));
    }
    return heights.of(index);
  }

  private void showPosition() {
    double farthest = farthest();
    double now = Math.clamp(place.pixels(heights) + edge(), 0, Math.max(0, farthest));
    following = true;
    bar.setVisible(farthest > 0);
    bar.setMax(farthest);
    bar.setVisibleAmount(getHeight() / (farthest + getHeight()) * farthest);
    bar.setBlockIncrement(getHeight());
    bar.setUnitIncrement(LINES_TOGETHER * fontSize);
    bar.setValue(now);
    fraction.set(farthest == 0 ? 0 : now / farthest);
    following = false;
    double barWidth = snapSizeX(bar.prefWidth(-1));
    bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return MEASURE_EM * fontSize;
  }

  /// The height of the whole text up to a limit, so that a short prompt takes little room. No
  /// layout need follow: what is made only to be measured stays unseen until it has a place.
  @Override
  protected double computePrefHeight(double width) {
    double limit = HIGHEST_PREFERRED_EM * fontSize;
    BlockHeights estimated = heights;
    double textWidth = textWidth(width < 0 ? prefWidth(-1) : width);
    double sum = 2 * edge();
    for (int i = 0; i < blocks.size() && sum < limit; i++) {
      boolean known = textWidth == measuredWidth && estimated.isMeasured(i);
      sum += known ? estimated.of(i) : views.heightUnseen(i, textWidth);
    }
    return Math.min(sum, limit);
  }

  @Override
  protected double computeMinHeight(double width) {
    return 4 * fontSize;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 10 * fontSize;
  }
}
