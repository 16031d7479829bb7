package rewarddesk.reward.rule.format;

import java.util.List;

/// How many steps a regular expression can take between two looks at a text: what a limit of looks
/// does not see. `(|)(|)(|)(?!)` tries eight ways without looking at anything, `(?:){2000000000}`
/// goes round two billion times.
///
/// An upper bound, found by going through the parts from the end: a part costs what it takes itself
/// and, for each way through it that looks at nothing, what comes after it.
final class BlindSteps {
  /// More are not counted.
  static final long MOST = 50_000_000;

  private static final int MOST_WORK = 50_000;
  private static final int MOST_ROUNDS = 1000;

  private long most;
  private int work;

  private BlindSteps() {}

  /// @param atStart from where a match begins
  /// @param between from there or behind any look
  record Bound(long atStart, long between) {}

  static Bound of(String expression, boolean comments) {
    BlindSteps steps = new BlindSteps();
    long start = steps.cost(ExpressionReader.read(expression, comments), 1);
    return new Bound(start, Math.max(start, steps.most));
  }

  /// @param after what comes after the part costs, each time it is reached
  private long cost(ExpressionPart part, long after) {
    if (++work > MOST_WORK) {
      most = MOST;
      return MOST;
    }
    return switch (part) {
      case ExpressionPart.Look _ -> {
        most = Math.max(most, after);
        yield 1;
      }
      case ExpressionPart.Still _ -> sum(after, 1);
      case ExpressionPart.Sequence(List<ExpressionPart> parts) -> {
        long cost = after;
        for (ExpressionPart one : parts.reversed()) {
          cost = cost(one, cost);
        }
        yield parts.isEmpty() ? sum(after, 1) : cost;
      }
      case ExpressionPart.Choice(List<ExpressionPart> parts) ->
          parts.stream().mapToLong(one -> cost(one, after)).reduce(1, BlindSteps::sum);
      case ExpressionPart.Repeat repeat -> repeated(repeat, after);
      case ExpressionPart.Apart(ExpressionPart inside) -> {
        long cost = sum(cost(inside, 1), after);
        most = Math.max(most, sum(most, after));
        yield cost;
      }
    };
  }

  private long repeated(ExpressionPart.Repeat repeat, long after) {
    long cost = after;
    if (repeat.most() > repeat.least()) {
      // a round that looks at nothing is the last one; one that looks can begin anew behind the
      // look
      cost = sum(cost(repeat.part(), after), after);
      most = Math.max(most, cost(repeat.part(), cost));
    }
    long before = cost;
    for (int round = 0; round < repeat.least(); round++) {
      long next = cost(repeat.part(), cost);
      if (next == cost || next >= MOST) {
        return next;
      }
      if (round > 0 && next - cost == cost - before) {
        return sum(next, product(repeat.least() - round - 1L, next - cost));
      }
      if (round == MOST_ROUNDS) {
        return MOST;
      }
      before = cost;
      cost = next;
    }
    return cost;
  }

  private static long sum(long a, long b) {
    return Math.min(MOST, a + b);
  }

  private static long product(long a, long b) {
    return Math.min(MOST, Math.multiplyHigh(a, b) != 0 || a * b < 0 ? MOST : a * b);
  }
}
