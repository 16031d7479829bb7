package rewarddesk.reward.rule.math;

/// A text is not mathematics this package reads, or too large to compute. The message is a sentence
/// for people. Cheap: it carries no stack trace.
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException(String sentence) {
    super(sentence, null, false, false);
  }

  /// The sentence.
  String reason() {
    return String.valueOf(getMessage());
  }
}
