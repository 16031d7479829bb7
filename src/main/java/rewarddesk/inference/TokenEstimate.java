package rewarddesk.inference;

/// How many tokens a text has, estimated without the model's tokenizer.
public final class TokenEstimate {
  private static final Rate RATHER_TOO_MANY = new Rate(1 / 3.0, 1.2);
  private static final Rate AT_LEAST = new Rate(1 / 8.0, 1 / 3.0);

  private TokenEstimate() {}

  /// @param ascii tokens for an ASCII character
  /// @param other tokens for another one
  private record Rate(double ascii, double other) {
    double tokens(String text) {
      long all = text.codePoints().count();
      long plain = text.chars().filter(c -> c < 128).count();
      return plain * ascii + (all - plain) * other;
    }
  }

  /// Rather too many than too few: a third of a token for each ASCII character, 1.2 for each other
  /// one.
  public static int of(String text) {
    return (int) Math.ceil(RATHER_TOO_MANY.tokens(text));
  }

  /// As many as the text has in any tokenizer: an eighth of a token for each ASCII character, a
  /// third for each other one.
  public static int atLeast(String text) {
    return (int) AT_LEAST.tokens(text);
  }
}
