package rewarddesk.ui;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

/// The two things every screen does with its nodes.
public final class Nodes {
  private Nodes() {}

  /// Shows a node, or takes it off the screen with its place.
  public static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /// Shows a text; nothing, and no place for it, when it is empty.
  public static void text(Labeled label, String text) {
    label.setText(text);
    visible(label, !text.isEmpty());
  }
}
