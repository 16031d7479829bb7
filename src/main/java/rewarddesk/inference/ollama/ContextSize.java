package rewarddesk.inference.ollama;

import java.util.List;
import rewarddesk.model.Message;

/// How large a context a call needs, estimated from its text without the model's tokenizer, rather
/// too large than too small.
final class ContextSize {
  /// Most that is asked for, in tokens.
  static final int MOST = 131_072;

  /// A size that nearly all questions fit, so that the server need not load the model again for
  /// each new size.
  private static final int LEAST = 8192;

  private static final double CHARACTERS_PER_TOKEN = 3;
  private static final double TOKENS_PER_OTHER_CHARACTER = 1.2;
  private static final int TOKENS_PER_MESSAGE = 32;

  private ContextSize() {}

  /// Tokens in the messages: a third of a token for each ASCII character, 1.2 for each other one.
  static int estimate(List<Message> messages) {
    double tokens = 0;
    for (Message message : messages) {
      long all = message.content().codePoints().count();
      long ascii = message.content().chars().filter(c -> c < 128).count();
      tokens += ascii / CHARACTERS_PER_TOKEN + (all - ascii) * TOKENS_PER_OTHER_CHARACTER;
      tokens += TOKENS_PER_MESSAGE;
    }
    return (int) Math.ceil(tokens);
  }

  /// The context to ask for: the next power of two that holds that many tokens.
  static int holding(int tokens) {
    int size = LEAST;
    while (size < tokens) {
      size *= 2;
    }
    return size;
  }
}
