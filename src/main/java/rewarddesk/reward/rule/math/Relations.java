package rewarddesk.reward.rule.math;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What relations say about one variable, and whether two relations say the same.
final class Relations {
  private Relations() {}

  /// A variable with its value or range.
  ///
  /// @param variable its name; empty when the relation is arithmetic: `2 + 3 = 5`
  record Solved(String variable, Value value) {}

  /// The relation solved for its variable, when it is written so: `x = 5`, `5 = x`, `x < 2`, `0 ≤ x
  /// < 1`.
  static Optional<Solved> solved(Value.Relation relation) {
    return relation.isEquation() ? assignment(relation.sides()) : range(relation);
  }

  private static Optional<Solved> assignment(List<Value.Single> sides) {
    Value.Single first = sides.getFirst();
    Value.Single last = sides.getLast();
    if (first.expression() instanceof Expression.Variable(String name)
        && !variables(last).contains(name)) {
      return Optional.of(new Solved(name, last));
    }
    if (last.expression() instanceof Expression.Variable(String name)
        && sides.size() == 2
        && !variables(first).contains(name)) {
      return Optional.of(new Solved(name, first));
    }
    return sides.stream().allMatch(side -> variables(side).isEmpty())
        ? Optional.of(new Solved("", last))
        : Optional.empty();
  }

  private static Optional<Solved> range(Value.Relation relation) {
    List<Value.Single> sides = relation.sides();
    List<Character> signs = relation.signs();
    if (signs.contains('≠') || signs.contains('=') || sides.size() > 3) {
      return Optional.empty();
    }
    if (sides.size() == 3) {
      boolean rising = isRising(signs.get(0));
      return rising != isRising(signs.get(1)) || !areBounds(sides.get(0), sides.get(2))
          ? Optional.empty()
          : between(
              sides.get(1),
              rising ? sides.get(0) : sides.get(2),
              rising ? sides.get(2) : sides.get(0),
              isClosed(rising ? signs.get(0) : signs.get(1)),
              isClosed(rising ? signs.get(1) : signs.get(0)));
    }
    boolean variableFirst = sides.getFirst().expression() instanceof Expression.Variable;
    Value.Single variable = variableFirst ? sides.getFirst() : sides.getLast();
    Value.Single bound = variableFirst ? sides.getLast() : sides.getFirst();
    boolean above = isRising(signs.getFirst()) != variableFirst;
    boolean closed = isClosed(signs.getFirst());
    if (!areBounds(bound, bound)) {
      return Optional.empty();
    }
    return above
        ? between(variable, bound, infinity(false), closed, false)
        : between(variable, infinity(true), bound, false, closed);
  }

  private static Optional<Solved> between(
      Value.Single variable,
      Value.Single low,
      Value.Single high,
      boolean closedLow,
      boolean closedHigh) {
    return variable.expression() instanceof Expression.Variable(String name)
        ? Optional.of(
            new Solved(name, new Value.Bracketed(closedLow, closedHigh, List.of(low, high))))
        : Optional.empty();
  }

  private static boolean areBounds(Value.Single low, Value.Single high) {
    return variables(low).isEmpty() && variables(high).isEmpty();
  }

  private static Value.Single infinity(boolean negative) {
    Expression infinity = Expression.Constant.INFINITY;
    return new Value.Single(
        negative ? Expression.negate(infinity) : infinity, -1, Optional.empty());
  }

  private static boolean isRising(char sign) {
    return sign == '<' || sign == '≤';
  }

  private static boolean isClosed(char sign) {
    return sign == '≤' || sign == '≥';
  }

  private static Set<String> variables(Value.Single side) {
    Set<String> variables = new HashSet<>();
    Identity.collect(side.expression(), variables);
    return variables;
  }

  /// Whether two relations of two sides that are not solved say the same: the differences of their
  /// sides are multiples of each other.
  static boolean same(Value.Relation a, Value.Relation b) throws UnreadableException {
    if (a.sides().size() != 2 || b.sides().size() != 2) {
      throw new UnreadableException("The chain of relations cannot be compared.");
    }
    char sign = upright(a.signs().getFirst());
    if (sign != upright(b.signs().getFirst())) {
      return false;
    }
    return Identity.proportional(difference(a), difference(b), sign == '<' || sign == '≤');
  }

  private static char upright(char sign) {
    return sign == '>' ? '<' : sign == '≥' ? '≤' : sign;
  }

  /// Left minus right, turned so that the sign is upright.
  private static Expression difference(Value.Relation relation) {
    char sign = relation.signs().getFirst();
    boolean turned = sign != upright(sign);
    Expression left = relation.sides().get(turned ? 1 : 0).expression();
    Expression right = relation.sides().get(turned ? 0 : 1).expression();
    return new Expression.Sum(List.of(left, Expression.negate(right)));
  }
}
