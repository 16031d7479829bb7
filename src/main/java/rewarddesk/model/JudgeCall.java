package rewarddesk.model;

/// One question put to a judge that writes text.
///
/// @param purpose what was asked: `pairwise`, `pairwise among 4 (A as C, B as A)` when more
///   responses than the two were shown (and where these stood), `rating A`, `rating B`,
///   `verification A`, `verification B`; with ` (repair)` behind it when an unreadable reply was to
///   be put right; in a jury with the judge's id and `: ` before it
/// @param order which stored side was shown as A in the judge's prompt
/// @param outcome the verdict or rating read from the reply, or why none could be read, in one
///   line: `unparsed: …` or `failed: …`
/// @param reply the reply exactly as it came, without thinking
/// @param thinking what the judge thought before, where its model tells that apart; else empty
/// @param recalled whether the reply was known from before and nobody was asked
public record JudgeCall(
    String purpose,
    DisplayOrder order,
    String outcome,
    String reply,
    String thinking,
    boolean recalled) {
  /// The purpose of a question which response is better.
  public static final String PAIRWISE = "pairwise";

  private static final String AMONG = PAIRWISE + " among ";

  /// Ends the purpose of a call that asks to put an unreadable reply right.
  public static final String REPAIR = " (repair)";

  private static final String UNPARSED = "unparsed: ";
  private static final String FAILED = "failed: ";

  /// A call without thinking whose reply was not known before.
  public JudgeCall(String purpose, DisplayOrder order, String outcome, String reply) {
    this(purpose, order, outcome, reply, "", false);
  }

  /// The purpose of a question which of several responses is best.
  ///
  /// @param responses how many were shown
  /// @param a the letter of stored side A in it
  /// @param b the letter of stored side B
  public static String among(int responses, char a, char b) {
    return AMONG + responses + " (A as " + a + ", B as " + b + ")";
  }

  /// How many responses were shown at once when it was asked which of them is best; 0 for every
  /// other purpose.
  public static int responses(String purpose) {
    int at = purpose.indexOf(AMONG);
    return at < 0 ? 0 : purpose.charAt(at + AMONG.length()) - '0';
  }

  /// The outcome of a reply that could not be read.
  public static String unparsed(String why) {
    return UNPARSED + why;
  }

  /// The outcome of a call without a reply.
  public static String failed(String why) {
    return FAILED + why;
  }

  /// Whether an answer was read.
  public boolean isAnswer() {
    return !outcome.startsWith(UNPARSED) && !outcome.startsWith(FAILED);
  }
}
