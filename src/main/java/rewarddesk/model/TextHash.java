package rewarddesk.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a text in UTF-8, for telling texts apart by sameness alone. Unpaired surrogates
/// count as question marks, as in every encoder of Java.
public final class TextHash {
  private TextHash() {}

  /// 64 lower-case hexadecimal digits.
  public static String hex(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /// The 32 bytes.
  public static byte[] bytes(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
