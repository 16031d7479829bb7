package rewarddesk.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bytes are told from UTF-8 as Java's own decoder tells them.
class Utf8Test {

  @Test
  void everyPairOfBytesIsJudgedLikeTheDecoderDoes() {
    for (int i = 0; i < 1 << 16; i++) {
      check(new byte[] {'a', (byte) (i >> 8), (byte) i});
    }
  }

  @Test
  void longerCharactersAndCutOnesAreJudgedLikeTheDecoderDoes() {
    Random random = new Random(1);
    String starts = "\u00ed\u00e0\u00f0\u00f4\u00f5\u00c2\u00ef";
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(12)];
      random.nextBytes(bytes);
      for (int at = 0; at < bytes.length; at++) {
        int kind = random.nextInt(4);
        bytes[at] =
            kind == 0
                ? (byte) starts.charAt(random.nextInt(starts.length()))
                : kind == 1 ? (byte) (0x80 + random.nextInt(0x40)) : bytes[at];
      }
      check(bytes);
    }
  }

  @Test
  void realTextInManyScriptsIsValid() {
    byte[] text =
        "plain ascii, Grüße, 天空, שלום, 😀 and more".repeat(50).getBytes(StandardCharsets.UTF_8);

    assertThat(Utf8.firstInvalid(text, text.length)).isNegative();
    assertThat(Utf8.firstInvalid(new byte[] {'a', -1}, 1)).isNegative();
  }

  private static void check(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int expected = -1;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(in);
    } catch (CharacterCodingException e) {
      expected = in.position();
    }
    assertThat(Utf8.firstInvalid(bytes, bytes.length))
        .as(() -> Arrays.toString(bytes))
        .isEqualTo(expected);
  }
}
