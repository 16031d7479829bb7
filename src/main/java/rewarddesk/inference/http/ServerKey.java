package rewarddesk.inference.http;

/// The key that a server wants to see. It never shows up where this is printed.
///
/// @param secret one line without blanks at its ends, never empty
public record ServerKey(String secret) {
  private static final String HIDDEN = "(the key)";
  private static final int MOST_CHARACTERS = 4096;

  /// @throws IllegalArgumentException with a plain sentence when it cannot be sent
  public ServerKey {
    if (secret.isEmpty()
        || secret.length() > MOST_CHARACTERS
        || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "A key is one word of letters, digits and signs of ASCII, without blanks.");
    }
  }

  /// The value of the header `Authorization`.
  public String header() {
    return "Bearer " + secret;
  }

  /// A text without the key: servers repeat it in what they say about it.
  public String hideIn(String text) {
    return text.replace(secret, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
