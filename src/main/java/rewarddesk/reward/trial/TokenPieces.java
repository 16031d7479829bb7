package rewarddesk.reward.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rewarddesk.inference.Tokenizer;

/// Tokens with the characters each stands for. A tokenizer's decoder looks at neighbours (it joins
/// parts of words and of characters), so each token is what it adds to the few before it.
final class TokenPieces {
  private static final int BEFORE = 8;
  private static final String INCOMPLETE = "\uFFFD";

  private TokenPieces() {}

  static List<Reading.Piece> of(Tokenizer tokenizer, long[] ids) {
    List<Reading.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      String special = tokenizer.specialName(ids[i]);
      pieces.add(
          special.isEmpty()
              ? new Reading.Piece(added(tokenizer, ids, i), false)
              : new Reading.Piece(special, true));
    }
    return pieces;
  }

  private static String added(Tokenizer tokenizer, long[] ids, int at) {
    int from = Math.max(0, at - BEFORE);
    String before = complete(tokenizer.text(Arrays.copyOfRange(ids, from, at)));
    String after = complete(tokenizer.text(Arrays.copyOfRange(ids, from, at + 1)));
    return after.startsWith(before)
        ? after.substring(before.length())
        : tokenizer.text(new long[] {ids[at]});
  }

  /// Without a character at the end that has only begun.
  private static String complete(String text) {
    String whole = text;
    while (whole.endsWith(INCOMPLETE)) {
      whole = whole.substring(0, whole.length() - 1);
    }
    return whole;
  }
}
