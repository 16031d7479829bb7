package rewarddesk.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;

/// What every screen does with its nodes.
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

  /// Selects the choice with this value; without one nothing changes.
  public static <T> void select(ComboBox<Choice<T>> box, T value) {
    box.getItems().stream()
        .filter(choice -> choice.value().equals(value))
        .findFirst()
        .ifPresent(box::setValue);
  }
}
