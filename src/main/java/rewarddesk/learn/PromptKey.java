package rewarddesk.learn;

import rewarddesk.model.Content;
import rewarddesk.model.TextHash;

/// Stands for a prompt's text wherever only sameness matters: 16 digits of its SHA-256. A saved
/// head holds the keys of the prompts it was fitted to, never their texts.
final class PromptKey {
  private static final int DIGITS = 16;

  private PromptKey() {}

  /// Prompts that differ in white space at their ends only have the same key.
  static String of(Content prompt) {
    return of(prompt.plain().strip());
  }

  static String of(String text) {
    return TextHash.hex(text).substring(0, DIGITS);
  }
}
