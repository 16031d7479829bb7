package rewarddesk.learn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import rewarddesk.model.Content;

/// Stands for a prompt's text wherever only sameness matters: 16 digits of its SHA-256. A saved
/// head holds the keys of the prompts it was fitted to, never their texts.
final class PromptKey {
  private static final int BYTES = 8;

  private PromptKey() {}

  /// Prompts that differ in white space at their ends only have the same key.
  static String of(Content prompt) {
    return of(prompt.plain().strip());
  }

  static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
