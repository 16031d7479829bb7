package rewarddesk.sandbox.v8;

import java.nio.charset.StandardCharsets;

/// Bytes as strings whose characters are 0 to 255, which is how they pass into and out of V8.
final class ByteText {
  private ByteText() {}

  static String of(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
