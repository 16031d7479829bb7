package rewarddesk.inference.ollama;

import java.util.List;
import rewarddesk.model.Message;

/// How large a context a call needs, estimated from its text without the model's tokenizer.
final class ContextSize {
  /// Most that is asked for, in tokens.
  static final int MOST = 131_072;

  /// A size that nearly all questions fit, so that the server need not load the model again for
  /// each new size.
  private static final int LEAST = 8192;

  private static final Rate RATHER_TOO_MANY = new Rate(1 / 3.0, 1.2, 32);
  private static final Rate AT_LEAST = new Rate(1 / 8.0, 1 / 3.0, 0);

  private ContextSize() {}

  /// @param ascii tokens for an ASCII character
  /// @param other tokens for another one
  /// @param message tokens for the marks around a message
  private record Rate(double ascii, double other, int message) {
    int tokens(List<Message> messages) {
      double tokens = 0;
      for (Message one : messages) {
        long all = one.content().codePoints().count();
        long plain = one.content().chars().filter(c -> c < 128).count();
        tokens += plain * ascii + (all - plain) * other + message;
      }
      return (int) Math.ceil(tokens);
    }
  }

  /// Tokens in the messages, rather too many than too few: a third of a token for each ASCII
  /// character, 1.2 for each other one.
  static int estimate(List<Message> messages) {
    return RATHER_TOO_MANY.tokens(messages);
  }

  /// As many tokens as the messages have in any tokenizer: an eighth of a token for each ASCII
  /// character, a third for each other one.
  static int least(List<Message> messages) {
    return AT_LEAST.tokens(messages);
  }

  /// The context to ask for: the next power of two that holds that many tokens.
  static int holding(int tokens) {
    int size = LEAST;
    while (size < tokens && size < MOST) {
      size *= 2;
    }
    return size;
  }
}
