package rewarddesk.ui;

import javafx.scene.Parent;

/// What a screen gives the window. All methods are called on the JavaFX thread.
///
/// A screen is made on its first visit and kept. It subscribes to what changes in [#shown()] and
/// lets go of it in [#hidden()]; a hidden screen does no work.
public interface Screen {
  Parent root();

  /// It is on screen now: look at the session again and take the keyboard focus.
  void shown();

  /// It has left the screen.
  void hidden();
}
