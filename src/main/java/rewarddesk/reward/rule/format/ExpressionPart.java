package rewarddesk.reward.rule.format;

import java.util.List;

/// A part of a regular expression, as far as it matters for the steps a match takes.
sealed interface ExpressionPart {

  /// Looks at one character: a letter, a class, a dot.
  record Look() implements ExpressionPart {}

  /// Looks at none: an anchor, nothing at all.
  record Still() implements ExpressionPart {}

  record Sequence(List<ExpressionPart> parts) implements ExpressionPart {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  record Choice(List<ExpressionPart> parts) implements ExpressionPart {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /// @param most [Integer#MAX_VALUE] without an upper bound
  record Repeat(ExpressionPart part, int least, int most) implements ExpressionPart {}

  /// Is matched at most once, whatever comes after it: a look ahead or behind, an atomic group.
  record Apart(ExpressionPart part) implements ExpressionPart {}
}
