package rewarddesk.inference.ollama;

import java.util.List;
import rewarddesk.inference.TokenEstimate;
import rewarddesk.model.Message;

/// How large a context a call needs, estimated from its text without the model's tokenizer.
final class ContextSize {
  /// Most that is asked for, in tokens.
  static final int MOST = 131_072;

  /// A size that nearly all questions fit, so that the server need not load the model again for
  /// each new size.
  private static final int LEAST = 8192;

  /// Tokens for the marks around a message.
  private static final int MARKS = 32;

  private ContextSize() {}

  /// Tokens in the messages, rather too many than too few.
  static int estimate(List<Message> messages) {
    return messages.stream().mapToInt(one -> TokenEstimate.of(one.content()) + MARKS).sum();
  }

  /// As many tokens as the messages have in any tokenizer.
  static int least(List<Message> messages) {
    return messages.stream().mapToInt(one -> TokenEstimate.atLeast(one.content())).sum();
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
