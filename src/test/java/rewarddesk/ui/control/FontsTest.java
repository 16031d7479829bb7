package rewarddesk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.ui.FxTestExtension;

@ExtendWith(FxTestExtension.class)
class FontsTest {

  @Test
  void differentChineseCharactersAreNotTheSameBox() throws Exception {
    int[] one = pixels("中");
    int[] other = pixels("国");
    assertThat(one).isNotEqualTo(other);
    assertThat(one).isEqualTo(pixels("中"));
  }

  @Test
  void aFontInsideAJarIsUnpackedOnceAndAgainWhenItIsDamaged(@TempDir Path folder) throws Exception {
    byte[] font = {1, 2, 3, 4};
    URL resource = inJar(folder.resolve("program.jar"), font);
    Path cache = folder.resolve("cache");

    Path file = Fonts.fontFile(resource, cache);
    assertThat(file).hasBinaryContent(font);
    assertThat(Fonts.fontFile(resource, cache)).isEqualTo(file);

    Files.write(file, new byte[] {1});
    assertThat(Fonts.fontFile(resource, cache)).hasBinaryContent(font);
    try (var files = Files.list(cache)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static URL inJar(Path jar, byte[] content) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("font.ttf"));
      out.write(content);
    }
    return URI.create("jar:" + jar.toUri() + "!/font.ttf").toURL();
  }

  private static int[] pixels(String character) throws Exception {
    return FxTestExtension.call(
        () -> {
          Text text = new Text(character);
          text.setStyle("-fx-font-size: 40px;");
          text.applyCss();
          WritableImage image = text.snapshot(new SnapshotParameters(), new WritableImage(60, 60));
          PixelReader reader = image.getPixelReader();
          int[] pixels = new int[60 * 60];
          for (int i = 0; i < pixels.length; i++) {
            pixels[i] = reader.getArgb(i % 60, i / 60);
          }
          return pixels;
        });
  }
}
