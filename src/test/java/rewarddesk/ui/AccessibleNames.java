package rewarddesk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;

/// Walks a screen for controls that a screen reader could not name.
public final class AccessibleNames {
  private AccessibleNames() {}

  /// The nameless controls in sight under a node that a person can reach, each described by class,
  /// id and style. A control has a name when it has accessible text, a text of its own, or a label
  /// for it.
  public static List<String> missing(Parent root) {
    List<Label> labels = new ArrayList<>();
    collect(root, Label.class, labels);
    List<Control> controls = new ArrayList<>();
    collect(root, Control.class, controls);
    return controls.stream()
        .filter(AccessibleNames::needsName)
        .filter(control -> !hasName(control, labels))
        .map(AccessibleNames::describe)
        .toList();
  }

  private static boolean needsName(Control control) {
    return !(control instanceof Label
        || control instanceof ScrollBar
        || control instanceof ScrollPane
        || control instanceof SplitPane
        || control instanceof Separator
        || control instanceof ToolBar
        || control.getParent() instanceof Spinner
        || isPartOfTable(control));
  }

  /// The table is named, and a reader goes through its cells by their columns' titles; an empty
  /// cell has nothing to say.
  private static boolean isPartOfTable(Control control) {
    return control instanceof TableRow
        || control instanceof TableCell
        || (control instanceof IndexedCell<?> cell && cell.isEmpty());
  }

  private static boolean hasName(Control control, List<Label> labels) {
    return isText(control.getAccessibleText())
        || (control instanceof Labeled labeled && isText(labeled.getText()))
        || (control instanceof TextInputControl input && isText(input.getPromptText()))
        || labels.stream().anyMatch(label -> control.equals(label.getLabelFor()));
  }

  private static boolean isText(String text) {
    return text != null && !text.isBlank();
  }

  private static String describe(Control control) {
    return control.getClass().getSimpleName()
        + " id="
        + control.getId()
        + " style="
        + control.getStyleClass();
  }

  private static <T> void collect(Node node, Class<T> type, List<T> found) {
    if (!node.isVisible()) {
      return;
    }
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    }
    if (node instanceof Parent parent && !(node instanceof ComboBoxBase)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, found));
    }
  }
}
