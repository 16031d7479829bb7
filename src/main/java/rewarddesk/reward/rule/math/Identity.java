package rewarddesk.reward.rule.math;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// Decides whether two expressions always have the same value.
///
/// What is rational is compared exactly. The rest is computed at seeded points: real ones first,
/// where a logarithm or even root of a negative number makes a point tell nothing, then, when too
/// few tell something, complex ones. One point where they differ by more than 10^-9 of their
/// largest term makes them different; it takes four that agree to make them equal. Expressions are
/// thus equal when they agree wherever both are defined. Two irrational numbers that differ only
/// beyond the ninth digit inside one product count as equal.
///
/// @param exact computes, and bounds the work of everything it is used for
record Identity(Exact exact) {
  private static final double TOLERANCE = 1e-9;
  private static final int ENOUGH = 4;

  /// @throws UnreadableException when a value is too large, undefined, or no point tells
  boolean same(Expression a, Expression b) throws UnreadableException {
    if (isInfinite(a) || isInfinite(b)) {
      return infinity(a) == infinity(b);
    }
    LinearForm difference = LinearForm.difference(a, b, exact);
    if (difference.terms().isEmpty()) {
      return difference.constant().isZero();
    }
    Set<String> variables = new HashSet<>();
    difference.terms().keySet().forEach(term -> collect(term, variables));
    return zero(difference, variables);
  }

  /// Checks that a constant can be computed at all.
  void check(Expression expression) throws UnreadableException {
    if (infinity(expression) == 0) {
      Set<String> variables = new HashSet<>();
      collect(expression, variables);
      boolean rational = exact.value(expression).isPresent();
      boolean computable =
          rational
              || !variables.isEmpty()
              || new Numeric(Map.of(), false).value(expression).isFinite();
      if (!computable) {
        throw new UnreadableException("The value is undefined or too large to compute.");
      }
    }
  }

  static void collect(Expression expression, Set<String> variables) {
    if (expression instanceof Expression.Variable(String name)) {
      variables.add(name);
    }
    expression.parts().forEach(part -> collect(part, variables));
  }

  private static boolean isInfinite(Expression expression) {
    return expression.contains(Expression.Constant.INFINITY::equals);
  }

  /// −1 or 1 for an infinity, 0 for what is none.
  private static int infinity(Expression expression) throws UnreadableException {
    if (!isInfinite(expression)) {
      return 0;
    }
    if (expression == Expression.Constant.INFINITY) {
      return 1;
    }
    if (expression.equals(Expression.negate(Expression.Constant.INFINITY))) {
      return -1;
    }
    throw new UnreadableException("Infinity stands inside a formula.");
  }

  private static boolean zero(LinearForm difference, Set<String> variables)
      throws UnreadableException {
    if (variables.isEmpty()) {
      double ratio = ratio(difference, new Numeric(Map.of(), false));
      if (Double.isNaN(ratio)) {
        throw new UnreadableException("The value is undefined or too large to compute.");
      }
      return ratio <= TOLERANCE;
    }
    Count real =
        count(difference, Points.REAL, index -> new Numeric(Points.real(variables, index), true));
    if (real.different() || real.equal() >= ENOUGH) {
      return !real.different();
    }
    if (difference.terms().keySet().stream().anyMatch(Identity::isRealOnly)) {
      throw undecided();
    }
    Count complex =
        count(
            difference,
            Points.COMPLEX,
            index -> new Numeric(Points.complex(variables, index), false));
    if (!complex.different() && complex.equal() < ENOUGH) {
      throw undecided();
    }
    return !complex.different();
  }

  /// How far two numbers are from each other; not a number when one has variables.
  double gap(Expression a, Expression b) throws UnreadableException {
    LinearForm difference = LinearForm.difference(a, b, exact);
    Complex sum = Complex.of(difference.constant().toDouble());
    for (Map.Entry<Expression, Rational> term : difference.terms().entrySet()) {
      Complex value = new Numeric(Map.of(), false).value(term.getKey());
      sum = sum.plus(value.times(term.getValue().toDouble()));
    }
    return sum.magnitude();
  }

  /// Whether b is a constant multiple of a, not zero.
  ///
  /// @param positive whether the multiple must be positive
  static boolean proportional(Expression a, Expression b, boolean positive)
      throws UnreadableException {
    Set<String> variables = new HashSet<>();
    collect(a, variables);
    collect(b, variables);
    double factor = Double.NaN;
    int equal = 0;
    for (int i = 0; i < Points.REAL; i++) {
      Numeric numeric = new Numeric(Points.real(variables, i), true);
      Complex x = numeric.value(a);
      Complex y = numeric.value(b);
      if (x.isFinite() && y.isFinite() && x.magnitude() > TOLERANCE) {
        factor = Double.isNaN(factor) ? y.times(x.inverse()).re() : factor;
        double size = Math.max(y.magnitude(), x.magnitude() * Math.abs(factor));
        if (!(y.minus(x.times(factor)).magnitude() <= 1e-7 * size)) {
          return false;
        }
        equal++;
      }
    }
    if (equal < ENOUGH) {
      throw undecided();
    }
    return positive ? factor > 0 : factor != 0;
  }

  private static UnreadableException undecided() {
    return new UnreadableException("The values cannot be computed, so nothing can be compared.");
  }

  private static boolean isRealOnly(Expression expression) {
    return expression.contains(
        part ->
            part instanceof Expression.Call(Function function, List<Expression> _)
                && function.realOnly());
  }

  private record Count(int equal, boolean different) {}

  private static Count count(LinearForm difference, int points, IntFunction<Numeric> at) {
    int equal = 0;
    for (int i = 0; i < points; i++) {
      double ratio = ratio(difference, at.apply(i));
      if (ratio > TOLERANCE) {
        return new Count(equal, true);
      }
      equal += ratio <= TOLERANCE ? 1 : 0;
    }
    return new Count(equal, false);
  }

  /// How large the difference is beside its largest term; not a number where it is undefined.
  private static double ratio(LinearForm difference, Numeric numeric) {
    Complex sum = Complex.of(difference.constant().toDouble());
    double largest = sum.magnitude();
    for (Map.Entry<Expression, Rational> term : difference.terms().entrySet()) {
      Complex value = numeric.value(term.getKey()).times(term.getValue().toDouble());
      largest = Math.max(largest, value.magnitude());
      sum = sum.plus(value);
    }
    if (!sum.isFinite() || !Double.isFinite(largest)) {
      return Double.NaN;
    }
    return largest == 0 ? 0 : sum.magnitude() / largest;
  }
}
