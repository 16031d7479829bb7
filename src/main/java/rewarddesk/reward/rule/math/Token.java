package rewarddesk.reward.rule.math;

import java.math.BigDecimal;

/// One piece of a formula.
sealed interface Token {

  /// A number as written, without its sign.
  ///
  /// @param digits digits with at most one point, `.` or none; no separators
  /// @param exponent power of ten of scientific notation, 0 without
  record Numeral(String digits, int exponent) implements Token {
    boolean isInteger() {
      return exponent == 0 && digits.indexOf('.') < 0;
    }

    BigDecimal value() {
      return new BigDecimal(digits).scaleByPowerOfTen(exponent);
    }
  }

  /// A variable or a constant such as `pi`.
  record Name(String name) implements Token {}

  /// A function, `frac`, `binom` or `sqrt`, by its plain name.
  record Operator(String name) implements Token {}

  /// A word that is no part of the algebra, perhaps a unit.
  record Word(String word) implements Token {}

  /// A currency in front of or behind its amount, by its name in [Unit].
  record Currency(String unit) implements Token {}

  /// Start or end of a matrix environment.
  record Environment(String name, boolean begin) implements Token {}

  /// Anything else that is one character: `+ - * / ^ _ ( ) [ ] { } | , ; = < > ≤ ≥ ≠ ± ∓ ! % ° ∪ ∩
  /// ∈ : &`; `⟦ ⟧` for the braces of a set, `⏎` for the end of a matrix row, `⌊ ⌋ ⌈ ⌉`.
  record Symbol(char symbol) implements Token {}

  default boolean is(char symbol) {
    return this instanceof Symbol(char own) && own == symbol;
  }
}
