package rewarddesk.reward.rule.math;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sum as exact coefficients of terms, so that everything rational and every repeated term
/// cancels exactly before any rounding: 10^20 + √2 and 10^20 + 1 + √2 stay different.
final class LinearForm {
  private final Exact exact;
  private final Map<Expression, Rational> coefficients = new LinkedHashMap<>();
  private Rational constant = Rational.ZERO;

  private LinearForm(Exact exact) {
    this.exact = exact;
  }

  /// The difference a − b.
  static LinearForm difference(Expression a, Expression b, Exact exact) throws UnreadableException {
    LinearForm form = new LinearForm(exact);
    if (!a.equals(b)) {
      form.add(a, Rational.ONE);
      form.add(b, Rational.of(-1));
      form.coefficients.values().removeIf(Rational::isZero);
    }
    return form;
  }

  /// The rational part.
  Rational constant() {
    return constant;
  }

  /// The terms that are not rational, with their coefficients, none zero.
  Map<Expression, Rational> terms() {
    return coefficients;
  }

  private void add(Expression expression, Rational coefficient) throws UnreadableException {
    Optional<Rational> value = exact.value(expression);
    if (value.isPresent()) {
      constant = exact.sum(constant, exact.product(coefficient, value.get()));
    } else if (expression instanceof Expression.Sum(List<Expression> terms)) {
      for (Expression term : terms) {
        add(term, coefficient);
      }
    } else if (expression instanceof Expression.Product(List<Expression> factors)) {
      addProduct(factors, coefficient);
    } else {
      put(expression, coefficient);
    }
  }

  private void addProduct(List<Expression> factors, Rational coefficient)
      throws UnreadableException {
    Rational total = coefficient;
    List<Expression> rest = new ArrayList<>();
    for (Expression factor : factors) {
      Optional<Rational> value = exact.value(factor);
      if (value.isPresent()) {
        total = exact.product(total, value.get());
      } else {
        rest.add(factor);
      }
    }
    if (rest.size() == 1) {
      add(rest.getFirst(), total);
    } else {
      put(new Expression.Product(List.copyOf(rest)), total);
    }
  }

  private void put(Expression term, Rational coefficient) throws UnreadableException {
    Rational before = coefficients.getOrDefault(term, Rational.ZERO);
    coefficients.put(term, exact.sum(before, coefficient));
  }
}
