package rewarddesk.inference.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.http.ServerKey;

class FileServerKeysTest {
  private static final URI HERE = URI.create("http://127.0.0.1:8000/v1");
  private static final Optional<ServerKey> KEY = Optional.of(new ServerKey("sk-1"));

  @TempDir Path folder;

  private FileServerKeys keys(String environment) {
    return new FileServerKeys(folder.resolve("home/keys.json"), environment);
  }

  @Test
  void aKeyIsFoundForItsAddressAloneUntilItIsForgotten() {
    keys("").keep(HERE, KEY);
    assertThat(keys("").find(URI.create("HTTP://127.0.0.1:8000"))).isEqualTo(KEY);
    for (String other :
        List.of(
            "http://127.0.0.1:8001",
            "https://127.0.0.1:8000",
            "http://127.0.0.1",
            "http://127.0.0.1.example:8000",
            "http://localhost:8000")) {
      assertThat(keys("").find(URI.create(other))).as(other).isEmpty();
    }
    keys("").keep(HERE, Optional.empty());
    assertThat(keys("").find(HERE)).isEmpty();
  }

  @Test
  void theFileIsItsOwnersAlone() throws Exception {
    Path file = folder.resolve("home/keys.json");
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(file, "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    keys("").keep(HERE, KEY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("home").toFile().list()).containsExactly("keys.json");
  }

  @Test
  void aDamagedFileHoldsNoKeys() throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Path file = folder.resolve("home/keys.json");
    Files.writeString(file, "{\"http://127.0.0.1:8000\": \"sk-");
    assertThat(keys("").find(HERE)).isEmpty();
    Files.writeString(file, "{\"http://127.0.0.1:8000\": \"two words\"}");
    assertThat(keys("").find(HERE)).isEmpty();
  }

  @Test
  void aDamagedFileIsNotReplacedByOneKey() throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Path file = folder.resolve("home/keys.json");
    String damaged = "{\"https://elsewhere:443\": \"sk-one\", \"http://127.0.0.1:8000\": sk-two";
    Files.writeString(file, damaged);
    assertThatThrownBy(() -> keys("").keep(HERE, KEY))
        .hasMessageContaining(
            "The keys in " + file + " cannot be read. Correct the file, or move it away.")
        .message()
        .doesNotContain("sk-");
    assertThat(file).hasContent(damaged);
  }

  @Test
  void theEnvironmentNamesTheAddressItsKeyIsFor() {
    keys("").keep(HERE, KEY);
    FileServerKeys named = keys("127.0.0.1:8000 sk-2");
    assertThat(named.find(HERE)).contains(new ServerKey("sk-2"));
    assertThat(named.find(URI.create("http://gpu:8000"))).isEmpty();
    assertThat(keys("sk-3").find(HERE)).isEqualTo(KEY);
    assertThat(folder.resolve("home/keys.json")).content().doesNotContain("sk-2");
  }

  @Test
  void aKeyIsOneWordAndIsNeverPrinted() {
    assertThat(new ServerKey("sk-1")).hasToString("(the key)");
    for (String bad : List.of("", "two words", "line\nbreak", "schlüssel")) {
      assertThatThrownBy(() -> new ServerKey(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("A key is one word");
    }
  }
}
