package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;

/// Cuts tokens at signs that stand outside all brackets.
final class Pieces {
  private static final String OPEN = "([{⟦⌊⌈";
  private static final String CLOSE = ")]}⟧⌋⌉";

  private Pieces() {}

  /// @param parts what stands between the signs, as many as signs and one more; may be empty lists
  record Cut(List<List<Token>> parts, List<Character> signs) {}

  static Cut at(List<Token> tokens, String signs) {
    List<List<Token>> parts = new ArrayList<>();
    List<Character> found = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += step(tokens.get(i));
      if (depth == 0
          && tokens.get(i) instanceof Token.Symbol(char symbol)
          && signs.indexOf(symbol) >= 0) {
        parts.add(tokens.subList(from, i));
        found.add(symbol);
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return new Cut(parts, found);
  }

  /// Whether one pair of brackets, of whatever kinds, encloses everything.
  static boolean enclosed(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += step(tokens.get(i));
      if (depth <= 0) {
        return i > 0 && i == tokens.size() - 1;
      }
    }
    return false;
  }

  private static int step(Token token) {
    return switch (token) {
      case Token.Symbol(char symbol) ->
          OPEN.indexOf(symbol) >= 0 ? 1 : CLOSE.indexOf(symbol) >= 0 ? -1 : 0;
      case Token.Environment(String _, boolean begin) -> begin ? 1 : -1;
      case Token.Numeral _, Token.Name _, Token.Operator _, Token.Word _, Token.Currency _ -> 0;
    };
  }
}
