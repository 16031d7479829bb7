package rewarddesk.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Takes files dropped anywhere on the window.
final class FileDrop {
  private final Consumer<List<Path>> dropped;

  FileDrop(Consumer<List<Path>> dropped) {
    this.dropped = dropped;
  }

  /// @param hint shown while files hover over the window
  void attach(Node window, Node hint) {
    window.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, hint));
    window.addEventHandler(DragEvent.DRAG_EXITED, event -> hint.setVisible(false));
    window.addEventHandler(DragEvent.DRAG_DROPPED, event -> drop(event, hint));
  }

  private static void over(DragEvent event, Node hint) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      hint.setVisible(true);
      event.consume();
    }
  }

  private void drop(DragEvent event, Node hint) {
    hint.setVisible(false);
    Dragboard board = event.getDragboard();
    if (board.hasFiles()) {
      dropped.accept(board.getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(board.hasFiles());
    event.consume();
  }
}
