package rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTestExtension.class)
class FxTestExtensionTest {

  @Test
  void bodiesRunOnTheJavaFxThreadAndTheirFailuresArriveHere() throws Exception {
    assertThat(FxTestExtension.call(Platform::isFxApplicationThread)).isTrue();
    assertThatThrownBy(
            () ->
                FxTestExtension.run(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
  }

  @Test
  void anUncaughtExceptionOnTheJavaFxThreadFailsTheTest() throws Exception {
    Platform.runLater(
        () -> {
          throw new IllegalStateException("unseen");
        });
    assertThatThrownBy(FxTestExtension::failOnUncaught).hasMessageContaining("unseen");
  }

  @Test
  void aScreenshotIsAFile() throws Exception {
    Scene scene = FxTestExtension.call(() -> new Scene(new VBox(new Label("seen")), 80, 40));
    Path file = Screenshot.save(scene, "screenshot-test");
    assertThat(Files.size(file)).isPositive();
  }
}
