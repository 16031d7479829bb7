package rewarddesk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Writes what is on a scene to `target/screenshots/NAME.png`. Any thread but a frame should have
/// passed since the last change, see [FxTestExtension#frames].
public final class Screenshot {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Screenshot() {}

  /// Saves a whole scene and gives back the file.
  public static Path save(Scene scene, String name) throws Exception {
    return write(FxTestExtension.call(() -> scene.snapshot(null)), name);
  }

  /// Saves one node and gives back the file.
  public static Path save(Node node, String name) throws Exception {
    return write(FxTestExtension.call(() -> node.snapshot(new SnapshotParameters(), null)), name);
  }

  private static Path write(WritableImage image, String name) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + ".png");
    ImageIO.write(copy, "png", file.toFile());
    return file;
  }
}
