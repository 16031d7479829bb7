package rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rewarddesk.settings.Settings;

/// The window comes back where the user left it.
@ExtendWith(FxTestExtension.class)
final class WindowPlaceTest {

  @Test
  void theUserClosesAWindowAndTheNextOneStandsThere() throws Exception {
    Settings.Bounds left = new Settings.Bounds(40, 30, 500, 400, false);
    Session session =
        FxTestExtension.call(
            () -> new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks()));
    FxTestExtension.run(() -> closeAt(left, session));

    assertThat(session.settings().window()).contains(left);
    assertThat(FxTestExtension.call(() -> next(session))).isEqualTo(left);
    FxTestExtension.run(session::close);
  }

  private static void closeAt(Settings.Bounds bounds, Session session) {
    Stage stage = stage();
    WindowPlace place = new WindowPlace(stage, session);
    stage.setOnHiding(event -> place.remember());
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.show();
    stage.hide();
  }

  private static Settings.Bounds next(Session session) {
    Stage stage = stage();
    new WindowPlace(stage, session).restore();
    return new Settings.Bounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  private static Stage stage() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Group(), 300, 200));
    return stage;
  }
}
