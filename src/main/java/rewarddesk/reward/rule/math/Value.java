package rewarddesk.reward.rule.math;

import java.util.List;
import java.util.Optional;

/// What an answer is: one amount, or a structure of several.
sealed interface Value {

  /// One amount.
  ///
  /// @param expression the number or formula, without its unit
  /// @param places for a decimal literal the number of places when it is written exactly enough to
  ///   stand for a number that has no finite decimals (six or more places and digits), else 0; −1
  ///   for everything that is no decimal literal
  /// @param unit the unit, when a known one is given
  record Single(Expression expression, int places, Optional<Unit> unit) implements Value {}

  /// Several values side by side, order without meaning: `1, 2`, `x = 1 or x = 2`, ±2.
  record Listing(List<Value> items) implements Value {}

  /// A set in braces.
  record Braced(List<Value> items) implements Value {}

  /// A tuple or interval: `(1, 2)`, `[0, 1)`.
  ///
  /// @param closedLeft whether it starts with `[`
  /// @param closedRight whether it ends with `]`
  record Bracketed(boolean closedLeft, boolean closedRight, List<Value> items) implements Value {}

  /// A union of sets or intervals, order without meaning.
  record Union(List<Value> items) implements Value {}

  /// Rows of equal length.
  ///
  /// @param determinant whether it stands between bars
  record Matrix(boolean determinant, List<List<Value>> rows) implements Value {}

  /// Equations and inequalities, also in chains: `0 < x ≤ 1`.
  ///
  /// @param sides at least two
  /// @param signs one less, each of `= ≠ < > ≤ ≥`
  record Relation(List<Single> sides, List<Character> signs) implements Value {
    boolean isEquation() {
      return signs.stream().allMatch(sign -> sign == '=');
    }
  }
}
