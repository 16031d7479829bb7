package rewarddesk.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// One step of a waterfall: a bar from the sum before it to the sum after it, on a scale that holds
/// zero, which a thin line marks.
final class WaterfallBar extends Region {
  private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

  private final Region fill = new Region();
  private final Region zero = new Region();
  private double from;
  private double to;
  private Scale scale = new Scale(0, 1);

  /// The sums that lie at the left and at the right end; zero lies between them.
  record Scale(double low, double high) {

    /// Where a sum lies, from 0 at the left end to 1 at the right.
    double place(double sum) {
      return Math.clamp((sum - low) / (high - low), 0, 1);
    }
  }

  WaterfallBar() {
    getStyleClass().add("waterfall-bar");
    fill.getStyleClass().add("waterfall-fill");
    zero.getStyleClass().add("waterfall-zero");
    getChildren().addAll(zero, fill);
  }

  void show(double before, double after, Scale on) {
    from = before;
    to = after;
    scale = on;
    fill.setVisible(before != after);
    zero.setVisible(true);
    fill.pseudoClassStateChanged(NEGATIVE, after < before);
    requestLayout();
  }

  void clear() {
    fill.setVisible(false);
    zero.setVisible(false);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 1;
    double left = Math.floor(width * scale.place(Math.min(from, to)));
    double right = Math.ceil(width * scale.place(Math.max(from, to)));
    fill.resizeRelocate(left, 0, Math.max(2, right - left), getHeight());
    zero.resizeRelocate(Math.floor(width * scale.place(0)), 0, 1, getHeight());
  }
}
