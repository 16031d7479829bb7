package rewarddesk.inference;

import java.util.List;

/// One token of a reply with its probability. The texts of all tokens, put together, are the reply.
///
/// @param text the token's text; may be a part of a character, and is then empty
/// @param logProbability natural logarithm of its probability, at most 0
/// @param alternatives the most likely tokens at this place, most likely first, this one among them
///   when it is likely enough; empty when the model does not tell
public record ReplyToken(String text, double logProbability, List<Alternative> alternatives) {
  public ReplyToken {
    alternatives = List.copyOf(alternatives);
  }

  /// A token that the model might have written here.
  public record Alternative(String text, double logProbability) {}
}
