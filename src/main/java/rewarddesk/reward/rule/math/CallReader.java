package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rewarddesk.reward.rule.math.Token.Name;
import rewarddesk.reward.rule.math.Token.Numeral;
import rewarddesk.reward.rule.math.Token.Operator;

/// Reads fractions, roots, binomials and functions with their arguments.
///
/// `log` without a base is the logarithm to base 10, `ln` the natural one.
record CallReader(TokenCursor cursor, ExpressionReader reader) {

  /// @param name the operator just taken
  Expression read(String name) throws UnreadableException {
    return switch (name) {
      case "frac" -> Expression.quotient(argument(), argument());
      case "binom" -> new Expression.Call(Function.BINOMIAL, List.of(argument(), argument()));
      case "sqrt" -> root(degree());
      case "cbrt" -> root(Expression.of(3));
      default -> function(name);
    };
  }

  /// One argument as TeX takes it: a group in braces or a single digit or letter.
  private Expression argument() throws UnreadableException {
    if (cursor.take('{')) {
      Expression inside = reader.sum();
      cursor.expect('}');
      return inside;
    }
    if (cursor.peek(0).filter(Numeral.class::isInstance).isPresent()) {
      cursor.splitFirstDigit();
    }
    Token token = cursor.next();
    if (token instanceof Numeral numeral) {
      return new Expression.Fraction(NumberReader.exact(numeral));
    }
    if (token instanceof Name) {
      return ExpressionReader.read(List.of(token));
    }
    throw new UnreadableException("A fraction lacks a part.");
  }

  private Expression degree() throws UnreadableException {
    if (!cursor.take('[')) {
      return Expression.of(2);
    }
    Expression degree = reader.sum();
    cursor.expect(']');
    return degree;
  }

  private Expression root(Expression degree) throws UnreadableException {
    Expression inside;
    if (cursor.peek(0).orElse(null) instanceof Numeral numeral) {
      cursor.skip(1);
      inside = new Expression.Fraction(NumberReader.exact(numeral));
    } else if (cursor.take('(')) {
      inside = reader.sum();
      cursor.expect(')');
    } else {
      inside = argument();
    }
    return new Expression.Call(Function.ROOT, List.of(inside, degree));
  }

  private Expression function(String name) throws UnreadableException {
    Function function =
        Function.named(name.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new UnreadableException("“" + name + "” is no function."));
    Expression base = function == Function.LOG && cursor.take('_') ? argument() : Expression.of(10);
    if (!cursor.take('^')) {
      return call(function, base);
    }
    Expression exponent = reader.exponent();
    if (exponent.equals(Expression.of(-1)) && function.inverse().isPresent()) {
      return call(function.inverse().get(), base);
    }
    return new Expression.Power(call(function, base), exponent);
  }

  private Expression call(Function function, Expression base) throws UnreadableException {
    List<Expression> arguments = new ArrayList<>();
    if (cursor.sees('(') || cursor.sees('{')) {
      bracketed(arguments);
    } else {
      arguments.add(openProduct());
    }
    if (function == Function.LOG && arguments.size() == 1) {
      arguments.add(base);
    }
    if (!function.takes(arguments.size())) {
      throw new UnreadableException("A function has the wrong number of arguments.");
    }
    return new Expression.Call(function, List.copyOf(arguments));
  }

  private void bracketed(List<Expression> arguments) throws UnreadableException {
    boolean round = cursor.take('(');
    cursor.skip(round ? 0 : 1);
    do {
      arguments.add(reader.sum());
    } while (cursor.take(','));
    cursor.expect(round ? ')' : '}');
  }

  /// An argument without brackets runs to the next sign or function: `sin 2x + 1`.
  private Expression openProduct() throws UnreadableException {
    List<Expression> factors = new ArrayList<>();
    factors.add(reader.exponent());
    while (cursor.peek(0).filter(CallReader::continuesArgument).isPresent()) {
      factors.add(reader.exponent());
    }
    return factors.size() == 1 ? factors.getFirst() : new Expression.Product(List.copyOf(factors));
  }

  private static boolean continuesArgument(Token token) {
    return token instanceof Name || token.equals(new Operator("frac"));
  }
}
