package rewarddesk.inference;

/// How many tokens a text has, estimated without the model's tokenizer and rather too many than too
/// few: a third of a token for each ASCII character, 1.2 for each other one.
public final class TokenEstimate {
  private static final double ASCII = 1 / 3.0;
  private static final double OTHER = 1.2;

  private TokenEstimate() {}

  public static int of(String text) {
    long all = text.codePoints().count();
    long ascii = text.chars().filter(c -> c < 128).count();
    return (int) Math.ceil(ascii * ASCII + (all - ascii) * OTHER);
  }
}
