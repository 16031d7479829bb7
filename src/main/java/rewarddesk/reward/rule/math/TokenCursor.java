package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place in a list of tokens, and how deep the brackets around it are.
final class TokenCursor {
  private static final int MAX_DEPTH = 60;

  private final List<Token> tokens;
  private int at;
  private int depth;

  TokenCursor(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  Optional<Token> peek(int ahead) {
    return at + ahead < tokens.size() ? Optional.of(tokens.get(at + ahead)) : Optional.empty();
  }

  boolean sees(char symbol) {
    return seesAhead(0, symbol);
  }

  boolean seesAhead(int ahead, char symbol) {
    return peek(ahead).filter(token -> token.is(symbol)).isPresent();
  }

  /// Moves on when the symbol stands here.
  boolean take(char symbol) {
    boolean seen = sees(symbol);
    at += seen ? 1 : 0;
    return seen;
  }

  void expect(char symbol) throws UnreadableException {
    if (!take(symbol)) {
      throw new UnreadableException("A “" + symbol + "” is missing.");
    }
  }

  Token next() throws UnreadableException {
    Token token =
        peek(0).orElseThrow(() -> new UnreadableException("The formula stops too early."));
    at++;
    return token;
  }

  void skip(int count) {
    at += count;
  }

  /// Cuts a number so that only its first digit stands here, as TeX does in `\frac12`.
  void splitFirstDigit() {
    if (tokens.get(at) instanceof Token.Numeral(String digits, int exponent)
        && digits.length() > 1
        && digits.charAt(1) != '.') {
      tokens.set(at, new Token.Numeral(digits.substring(0, 1), 0));
      tokens.add(at + 1, new Token.Numeral(digits.substring(1), exponent));
    }
  }

  void enter() throws UnreadableException {
    if (++depth > MAX_DEPTH) {
      throw new UnreadableException("The formula is nested too deeply.");
    }
  }

  void leave() {
    depth--;
  }
}
