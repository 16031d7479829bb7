package rewarddesk.reward.rule.math;

import java.util.Optional;

/// Decides whether two amounts are the same.
///
/// Known units of one dimension are converted (500 cm = 5 m), of different dimensions are
/// different. When only one side has a unit, the number decides; a percent sign, degrees and
/// currency on one side only may also be worked in: 50 % is 0.5 and, because questions ask "how
/// many percent", also 50.
///
/// @param identity compares the formulas
record Amounts(Identity identity) {

  boolean same(Value.Single a, Value.Single b) throws UnreadableException {
    if (a.unit().isPresent() && b.unit().isPresent()) {
      Unit own = a.unit().get();
      Unit other = b.unit().get();
      return own.equals(other)
          ? sameNumber(a, b)
          : own.dimension().equals(other.dimension())
              && identity.same(scaled(a, own.factor()), scaled(b, other.factor()));
    }
    if (a.unit().isPresent()) {
      return oneSided(a, a.unit().get(), b);
    }
    return b.unit().isPresent() ? oneSided(b, b.unit().get(), a) : sameNumber(a, b);
  }

  private boolean oneSided(Value.Single with, Unit unit, Value.Single without)
      throws UnreadableException {
    boolean isRatio = unit.equals(Unit.PERCENT) || unit.dimension().equals("dollars");
    return sameNumber(with, without)
        || (isRatio && identity.same(scaled(with, unit.factor()), without.expression()))
        || (unit.dimension().equals("degrees")
            && identity.same(radians(with.expression()), without.expression()));
  }

  private static Expression scaled(Value.Single amount, Rational factor) {
    return new Expression.Product(
        java.util.List.of(amount.expression(), new Expression.Fraction(factor)));
  }

  private static Expression radians(Expression degrees) {
    return Expression.quotient(
        new Expression.Product(java.util.List.of(degrees, Expression.Constant.PI)),
        Expression.of(180));
  }

  /// A decimal literal beside a number without finite decimals is the same when it is its rounding
  /// to at least six places; else the two must agree as formulas do.
  private boolean sameNumber(Value.Single a, Value.Single b) throws UnreadableException {
    boolean oneLiteral = (a.places() >= 0) != (b.places() >= 0);
    if (!oneLiteral) {
      return identity.same(a.expression(), b.expression());
    }
    Optional<Rational> x = identity.exact().value(a.expression());
    Optional<Rational> y = identity.exact().value(b.expression());
    if (x.isPresent() && x.equals(y)) {
      return true;
    }
    if (x.isEmpty() || y.isEmpty()) {
      return roundedSame(a, b) || identity.same(a.expression(), b.expression());
    }
    return roundedSame(a, b);
  }

  private boolean roundedSame(Value.Single a, Value.Single b) throws UnreadableException {
    int places = Math.max(a.places(), b.places());
    boolean comparable =
        !a.expression().contains(Expression.Constant.INFINITY::equals)
            && !b.expression().contains(Expression.Constant.INFINITY::equals);
    return places > 0
        && comparable
        && identity.gap(a.expression(), b.expression()) <= 0.5000001 * Math.pow(10, -places);
  }
}
