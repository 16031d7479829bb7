package rewarddesk.reward.rule.math;

import java.util.List;
import java.util.function.Predicate;

/// An algebraic expression as a tree. Its depth is bounded by the reader.
sealed interface Expression {

  /// A rational number.
  record Fraction(Rational value) implements Expression {}

  /// A number with a name.
  enum Constant implements Expression {
    PI,
    E,
    I,
    INFINITY
  }

  /// A variable, with its subscript: `x`, `x_1`.
  record Variable(String name) implements Expression {}

  /// @param terms at least one
  record Sum(List<Expression> terms) implements Expression {}

  /// @param factors at least one
  record Product(List<Expression> factors) implements Expression {}

  record Power(Expression base, Expression exponent) implements Expression {}

  /// A function at as many arguments as it takes.
  record Call(Function function, List<Expression> arguments) implements Expression {}

  /// The sign of a ±: +1 or −1, all signs of an expression together; a ∓ is inverted.
  record EitherSign(boolean inverted) implements Expression {}

  static Expression of(long value) {
    return new Fraction(Rational.of(value));
  }

  static Expression negate(Expression expression) {
    return switch (expression) {
      case Fraction(Rational value) -> new Fraction(value.negate());
      default -> new Product(List.of(of(-1), expression));
    };
  }

  static Expression quotient(Expression dividend, Expression divisor) {
    return new Product(List.of(dividend, new Power(divisor, of(-1))));
  }

  /// The parts one level below.
  default List<Expression> parts() {
    return switch (this) {
      case Sum(List<Expression> terms) -> terms;
      case Product(List<Expression> factors) -> factors;
      case Power(Expression base, Expression exponent) -> List.of(base, exponent);
      case Call(Function _, List<Expression> arguments) -> arguments;
      case Fraction _, Constant _, Variable _, EitherSign _ -> List.of();
    };
  }

  /// Whether this or any part of it is of that kind.
  default boolean contains(Predicate<Expression> kind) {
    return kind.test(this) || parts().stream().anyMatch(part -> part.contains(kind));
  }

  /// The same with every ± decided.
  default Expression withSign(boolean plus) {
    return switch (this) {
      case EitherSign(boolean inverted) -> of(plus == inverted ? -1 : 1);
      case Sum(List<Expression> terms) -> new Sum(withSign(terms, plus));
      case Product(List<Expression> factors) -> new Product(withSign(factors, plus));
      case Power(Expression base, Expression exponent) ->
          new Power(base.withSign(plus), exponent.withSign(plus));
      case Call(Function function, List<Expression> arguments) ->
          new Call(function, withSign(arguments, plus));
      case Fraction _, Constant _, Variable _ -> this;
    };
  }

  private static List<Expression> withSign(List<Expression> parts, boolean plus) {
    return parts.stream().map(part -> part.withSign(plus)).toList();
  }
}
