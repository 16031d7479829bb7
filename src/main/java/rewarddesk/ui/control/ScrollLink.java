package rewarddesk.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Lets two responses scroll together by proportion. The pane that the user touched last leads.
public final class ScrollLink {
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", true);
  private final ResponsePane one;
  private final ResponsePane other;
  private ResponsePane leader;

  /// Links two panes for as long as they live.
  public ScrollLink(ResponsePane one, ResponsePane other) {
    this.one = one;
    this.other = other;
    leader = one;
    watch(one);
    watch(other);
  }

  /// Whether they scroll together now; true at first.
  public BooleanProperty activeProperty() {
    return active;
  }

  private void watch(ResponsePane pane) {
    pane.addEventFilter(ScrollEvent.ANY, event -> leader = pane);
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> leader = pane);
    pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> leader = pane);
    pane.scrollFractionProperty().addListener((property, before, now) -> moved(pane, now));
  }

  private void moved(ResponsePane pane, Number fraction) {
    if (active.get() && pane.equals(leader) && !pane.isSettling()) {
      ResponsePane follower = pane.equals(one) ? other : one;
      follower.scrollFractionProperty().set(fraction.doubleValue());
    }
  }
}
