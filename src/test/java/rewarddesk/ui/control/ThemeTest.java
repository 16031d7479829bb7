package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.ui.FxTestExtension;

/// WCAG 2.1 contrast of the tokens, in both themes: 4.5 for text (AA), 3 for signs (1.4.11).
@ExtendWith(FxTestExtension.class)
class ThemeTest {
  private static final double RED = 0.2126;
  private static final double GREEN = 0.7152;
  private static final double BLUE = 0.0722;

  @ParameterizedTest(name = "{0} on {1} is at least {2}")
  @CsvSource({
    "-color-fg-default, -color-bg-default, 4.5",
    "-color-fg-default, -rd-code, 4.5",
    "-color-fg-default, -rd-evidence, 4.5",
    "-color-fg-default, -rd-found, 4.5",
    "-color-danger-fg, -color-bg-default, 4.5",
    "-rd-quiet, -color-bg-default, 4.5",
    "-rd-quiet, -rd-code, 4.5",
    "-rd-a, -color-bg-default, 4.5",
    "-rd-b, -color-bg-default, 4.5",
    "-rd-on-side, -rd-a, 4.5",
    "-rd-on-side, -rd-b, 4.5",
    "-rd-evidence-line, -color-bg-default, 3",
  })
  void theTokensCanBeReadInBothThemes(String front, String back, double least) throws Exception {
    assertThat(contrast(false, front, back)).as("light").isGreaterThanOrEqualTo(least);
    assertThat(contrast(true, front, back)).as("dark").isGreaterThanOrEqualTo(least);
  }

  private static double contrast(boolean dark, String front, String back) throws Exception {
    return FxTestExtension.call(
        () -> {
          Theme.use(dark);
          Label label = new Label("text");
          label.setStyle("-fx-text-fill: " + front + "; -fx-background-color: " + back + ";");
          Scene scene = new Scene(new StackPane(label), 100, 50);
          Theme.dress(scene);
          scene.getRoot().applyCss();
          Color text = (Color) label.getTextFill();
          Color ground = (Color) label.getBackground().getFills().getFirst().getFill();
          return ratio(luminance(text), luminance(ground));
        });
  }

  private static double ratio(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(Color color) {
    double[] parts =
        DoubleStream.of(color.getRed(), color.getGreen(), color.getBlue())
            .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
            .toArray();
    return RED * parts[0] + GREEN * parts[1] + BLUE * parts[2];
  }
}
