package rewarddesk.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A bar that grows from a zero line in the middle: right when positive, left when negative.
final class SignedBar extends Region {
  private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

  private final Region fill = new Region();
  private final Region zero = new Region();
  private double share;

  SignedBar() {
    getStyleClass().add("signed-bar");
    fill.getStyleClass().add("signed-bar-fill");
    zero.getStyleClass().add("signed-bar-zero");
    getChildren().addAll(fill, zero);
  }

  /// @param newShare −1 (full to the left) to 1 (full to the right); clipped to that
  void show(double newShare, boolean visible) {
    share = Math.clamp(newShare, -1, 1);
    fill.setVisible(visible && share != 0);
    zero.setVisible(visible);
    fill.pseudoClassStateChanged(NEGATIVE, share < 0);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.floor(getWidth() / 2);
    double length = Math.max(1, Math.abs(share) * middle);
    fill.resizeRelocate(share < 0 ? middle - length : middle, 0, length, getHeight());
    zero.resizeRelocate(middle, 0, 1, getHeight());
  }
}
