package rewarddesk.ui.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Listens to the whole window's keys while the review screen is visible.
///
/// A key that is held down counts once. Text fields keep their keys, Escape leaves them. A button
/// that has the focus keeps Enter and Space, a list that is open keeps every key. While the key
/// sheet covers the screen any key closes it and does nothing else: nobody decides on what is
/// covered.
final class ReviewKeys {
  private final Consumer<ReviewAction> perform;
  private final Runnable touched;
  private final Runnable escape;
  private final Cover cover;
  private final BooleanSupplier accepting;
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<KeyEvent> released = this::released;
  private final EventHandler<InputEvent> anyInput = this::anyInput;
  private Optional<Scene> scene = Optional.empty();

  /// Whether the key that is down was a command.
  private boolean commanded;

  /// The sheet that may cover the screen.
  interface Cover {
    boolean isOpen();

    void close();
  }

  /// @param escape what Escape does, in text fields too
  /// @param accepting whether acceptability is asked for
  ReviewKeys(
      Consumer<ReviewAction> perform,
      Runnable touched,
      Runnable escape,
      Cover cover,
      BooleanSupplier accepting) {
    this.accepting = accepting;
    this.escape = escape;
    this.cover = cover;
    this.perform = perform;
    this.touched = touched;
  }

  void attach(Scene to) {
    detach();
    scene = Optional.of(to);
    to.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    to.addEventFilter(KeyEvent.KEY_TYPED, typed);
    to.addEventFilter(KeyEvent.KEY_RELEASED, released);
    to.addEventFilter(InputEvent.ANY, anyInput);
  }

  void detach() {
    scene.ifPresent(this::remove);
    scene = Optional.empty();
    down.clear();
    commanded = false;
  }

  private void remove(Scene from) {
    from.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    from.removeEventFilter(KeyEvent.KEY_TYPED, typed);
    from.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    from.removeEventFilter(InputEvent.ANY, anyInput);
  }

  private void anyInput(InputEvent event) {
    touched.run();
  }

  private void pressed(KeyEvent event) {
    commanded = down.contains(event.getCode());
    if (cover.isOpen()) {
      uncover(event);
      return;
    }
    Optional<Node> focus = scene.map(Scene::getFocusOwner);
    if (focus.filter(ReviewKeys::isChoosing).isPresent()) {
      return;
    }
    if (focus.filter(ReviewKeys::isWriting).isPresent()) {
      pressedWhileWriting(event);
      return;
    }
    boolean buttonKey = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (buttonKey && focus.filter(ReviewKeys::isButton).isPresent()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      escape.run();
    }
    KeyTable.action(event, accepting.getAsBoolean()).ifPresent(action -> act(event, action));
  }

  /// A key that is still held down afterwards has had its effect.
  private void uncover(KeyEvent event) {
    event.consume();
    commanded = true;
    if (!event.getCode().isModifierKey() && down.add(event.getCode())) {
      cover.close();
    }
  }

  private void act(KeyEvent event, ReviewAction action) {
    event.consume();
    commanded = true;
    if (down.add(event.getCode())) {
      perform.accept(action);
    }
  }

  /// The character of a command is no text, though the command may have moved the focus to a field.
  private void typed(KeyEvent event) {
    if (commanded) {
      event.consume();
    }
  }

  /// Some systems tell no release of a key that is let go while Ctrl or Command is held.
  private void released(KeyEvent event) {
    commanded = false;
    if (event.getCode().isModifierKey()) {
      down.clear();
    } else {
      down.remove(event.getCode());
    }
  }

  private void pressedWhileWriting(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      escape.run();
      scene.ifPresent(now -> now.getRoot().requestFocus());
      event.consume();
    } else {
      KeyTable.action(event, accepting.getAsBoolean())
          .filter(action -> action == ReviewAction.FIND)
          .ifPresent(action -> act(event, action));
    }
  }

  private static boolean isWriting(Node node) {
    return node instanceof TextInputControl text && text.isEditable();
  }

  private static boolean isChoosing(Node node) {
    return node instanceof ComboBoxBase<?> box && box.isShowing();
  }

  private static boolean isButton(Node node) {
    return node instanceof ButtonBase || node instanceof ComboBoxBase<?>;
  }
}
