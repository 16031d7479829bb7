package rewarddesk.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of every place where something is edited and saved: Ctrl+Z takes back, Ctrl+Shift+Z and
/// Ctrl+Y make it again, Ctrl+S saves.
public record EditKeys(Runnable undo, Runnable redo, Runnable save) {

  /// Does what the key asks for, and takes the event then.
  public void pressed(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    if (event.getCode() == KeyCode.Z) {
      take(event, event.isShiftDown() ? redo : undo);
    } else if (event.getCode() == KeyCode.Y) {
      take(event, redo);
    } else if (event.getCode() == KeyCode.S) {
      take(event, save);
    }
  }

  private static void take(KeyEvent event, Runnable action) {
    action.run();
    event.consume();
  }
}
