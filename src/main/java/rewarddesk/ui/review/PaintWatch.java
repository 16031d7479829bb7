package rewarddesk.ui.review;

import java.util.Optional;
import javafx.scene.Scene;

/// Tells when what was just put on a scene has been laid out and handed to the painter.
final class PaintWatch {
  private final Runnable painted;
  private Optional<Scene> watched = Optional.empty();
  private final Runnable listener = this::pulse;

  PaintWatch(Runnable painted) {
    this.painted = painted;
  }

  /// Waits for the scene's next pulse.
  void expect(Scene scene) {
    stop();
    watched = Optional.of(scene);
    scene.addPostLayoutPulseListener(listener);
    javafx.application.Platform.requestNextPulse();
  }

  void stop() {
    watched.ifPresent(scene -> scene.removePostLayoutPulseListener(listener));
    watched = Optional.empty();
  }

  private void pulse() {
    stop();
    painted.run();
  }
}
