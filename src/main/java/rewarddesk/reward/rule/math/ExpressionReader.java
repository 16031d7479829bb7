package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.reward.rule.math.Token.Name;
import rewarddesk.reward.rule.math.Token.Numeral;
import rewarddesk.reward.rule.math.Token.Operator;

/// Reads algebra by recursive descent: sums, products (also implicit), powers, brackets. Depth is
/// bounded and nothing is read twice, so the time is in proportion to the length.
final class ExpressionReader {
  private static final int MAX_POSTFIXES = 3;

  private final TokenCursor cursor;
  private int bars;

  private ExpressionReader(List<Token> tokens) {
    this.cursor = new TokenCursor(tokens);
  }

  /// Reads all the tokens as one expression.
  static Expression read(List<Token> tokens) throws UnreadableException {
    ExpressionReader reader = new ExpressionReader(tokens);
    Expression expression = reader.sum();
    if (!reader.cursor.atEnd()) {
      throw new UnreadableException("The formula has a part that does not belong to it.");
    }
    return expression;
  }

  Expression sum() throws UnreadableException {
    cursor.enter();
    List<Expression> terms = new ArrayList<>();
    terms.add(term());
    while (cursor.sees('+') || cursor.sees('-') || cursor.sees('±') || cursor.sees('∓')) {
      terms.add(term());
    }
    cursor.leave();
    return terms.size() == 1 ? terms.getFirst() : new Expression.Sum(List.copyOf(terms));
  }

  /// A product with the signs in front of it.
  private Expression term() throws UnreadableException {
    List<Expression> factors = new ArrayList<>();
    signed(factors);
    while (true) {
      if (cursor.take('*')) {
        signed(factors);
      } else if (cursor.take('/')) {
        List<Expression> divisor = new ArrayList<>();
        signed(divisor);
        factors.add(new Expression.Power(product(divisor), Expression.of(-1)));
      } else if (implicitFactor()) {
        factors.add(power());
      } else {
        return product(factors);
      }
    }
  }

  private static Expression product(List<Expression> factors) {
    if (factors.size() == 1) {
      return factors.getFirst();
    }
    return new Expression.Product(List.copyOf(factors));
  }

  private void signed(List<Expression> factors) throws UnreadableException {
    boolean negative = false;
    while (true) {
      if (cursor.take('-')) {
        negative = !negative;
      } else if (cursor.sees('±') || cursor.sees('∓')) {
        factors.add(new Expression.EitherSign(cursor.sees('∓')));
        cursor.skip(1);
      } else if (!cursor.take('+')) {
        break;
      }
    }
    Expression value = power();
    factors.add(negative ? Expression.negate(value) : value);
  }

  private boolean implicitFactor() {
    return cursor
        .peek(0)
        .filter(
            token ->
                token instanceof Name
                    || token instanceof Operator
                    || token.is('(')
                    || token.is('[')
                    || token.is('{')
                    || token.is('⌊')
                    || token.is('⌈')
                    || (token.is('|') && bars == 0))
        .isPresent();
  }

  private Expression power() throws UnreadableException {
    cursor.enter();
    Expression value = postfixed(primary());
    if (cursor.sees('^') && !degreesFollow()) {
      cursor.skip(1);
      value = new Expression.Power(value, exponent());
      if (cursor.sees('!')) {
        value = postfixed(value);
      }
    }
    cursor.leave();
    return value;
  }

  /// The exponent after `^`.
  Expression exponent() throws UnreadableException {
    boolean negative = false;
    while (cursor.sees('-') || cursor.sees('+')) {
      negative ^= cursor.take('-');
      cursor.take('+');
    }
    Expression exponent = power();
    return negative ? Expression.negate(exponent) : exponent;
  }

  private Expression postfixed(Expression base) throws UnreadableException {
    Expression value = base;
    for (int i = 0; ; i++) {
      if (i > MAX_POSTFIXES) {
        throw new UnreadableException("Too many signs follow each other.");
      }
      if (cursor.take('!')) {
        value = new Expression.Call(Function.FACTORIAL, List.of(value));
      } else if (cursor.take('%')) {
        value = Expression.quotient(value, Expression.of(100));
      } else if (degreesFollow()) {
        takeDegrees();
        value =
            new Expression.Product(
                List.of(
                    value,
                    Expression.Constant.PI,
                    new Expression.Power(Expression.of(180), Expression.of(-1))));
      } else {
        return value;
      }
    }
  }

  private boolean degreesFollow() {
    return cursor.sees('°')
        || (cursor.sees('^')
            && (cursor.seesAhead(1, '°')
                || (cursor.seesAhead(1, '{')
                    && cursor.seesAhead(2, '°')
                    && cursor.seesAhead(3, '}'))));
  }

  private void takeDegrees() {
    boolean raised = cursor.take('^');
    boolean braced = raised && cursor.take('{');
    cursor.skip(braced ? 2 : 1);
  }

  private Expression primary() throws UnreadableException {
    Token token = cursor.next();
    return switch (token) {
      case Numeral numeral -> NumberReader.read(numeral, cursor, this);
      case Name(String name) -> named(name);
      case Operator(String name) -> new CallReader(cursor, this).read(name);
      case Token.Symbol(char symbol) -> bracketed(symbol);
      case Token.Word(String word) ->
          throw new UnreadableException("“" + shortened(word) + "” is a word, not mathematics.");
      case Token.Currency _ -> throw new UnreadableException("A currency sign stands alone.");
      case Token.Environment _ ->
          throw new UnreadableException("A matrix stands inside a formula.");
    };
  }

  static String shortened(String word) {
    return word.length() <= 30 ? word : word.substring(0, 29) + "…";
  }

  private Expression bracketed(char open) throws UnreadableException {
    int close = "([{⌊⌈|".indexOf(open);
    if (close < 0) {
      throw new UnreadableException("“" + open + "” stands where a number should.");
    }
    bars += open == '|' ? 1 : 0;
    int outside = bars;
    bars = open == '|' ? bars : 0;
    Expression inside = sum();
    bars = outside - (open == '|' ? 1 : 0);
    cursor.expect(")]}⌋⌉|".charAt(close));
    return switch (open) {
      case '⌊' -> new Expression.Call(Function.FLOOR, List.of(inside));
      case '⌈' -> new Expression.Call(Function.CEILING, List.of(inside));
      case '|' -> new Expression.Call(Function.ABS, List.of(inside));
      default -> inside;
    };
  }

  private Expression named(String name) throws UnreadableException {
    return switch (name) {
      case "pi" -> Expression.Constant.PI;
      case "infty" -> Expression.Constant.INFINITY;
      case "e" -> Expression.Constant.E;
      case "i" -> Expression.Constant.I;
      default -> new Expression.Variable(name + (cursor.take('_') ? "_" + subscript() : ""));
    };
  }

  private String subscript() throws UnreadableException {
    if (!cursor.take('{')) {
      return plain(cursor.next());
    }
    StringBuilder subscript = new StringBuilder();
    while (!cursor.take('}')) {
      subscript.append(plain(cursor.next()));
    }
    return subscript.toString();
  }

  private static String plain(Token token) throws UnreadableException {
    return switch (token) {
      case Numeral(String digits, int _) -> digits;
      case Name(String name) -> name;
      case Token.Word(String word) -> word;
      case Token.Symbol(char symbol) -> String.valueOf(symbol);
      case Operator _, Token.Currency _, Token.Environment _ ->
          throw new UnreadableException("A subscript is no plain text.");
    };
  }
}
