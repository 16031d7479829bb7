package rewarddesk.reward.rule.math;

/// What a comma between digits means. `1,000` and `1,5` can be read in more than one way; two
/// answers are equal when they are in one of the ways a careful writer could have meant.
enum Commas {
  /// Thousands where the groups fit (`1,000`, `12,34,567`), else a separator of a list.
  THOUSANDS,
  /// Always a separator: `1,200` in a set is 1 and 200.
  SEPARATORS,
  /// Decimal comma where the digits cannot be thousands: `1,5`. Never tried where brackets make a
  /// list likelier.
  DECIMAL
}
