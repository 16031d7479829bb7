package rewarddesk.sandbox.v8;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import rewarddesk.sandbox.Availability;
import rewarddesk.sandbox.HostilePrograms;

@DisplayName("V8")
final class V8Test extends HostilePrograms {
  @Override
  protected Availability probe() throws InterruptedException {
    return V8.probe(1);
  }

  @Test
  @DisplayName("the bundled Python is the published package, byte for byte")
  void archive() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    try (InputStream in =
        Objects.requireNonNull(V8Test.class.getResourceAsStream(PythonArchive.RESOURCE))) {
      digest.update(in.readAllBytes());
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo(
            "1cf0093c6306454d9e05c5db39fc829ea893501ad734626fd219176855e4e9341245810fd8e56b74713f2"
                + "4a6d1d9a4d77be03bb88d67e3681514e5472c626897");
  }
}
