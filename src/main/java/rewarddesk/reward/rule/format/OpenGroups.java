package rewarddesk.reward.rule.format;

/// Counts the groups that the beginning of a regular expression opens and does not close.
final class OpenGroups {
  private final String expression;
  private int at;

  private OpenGroups(String expression) {
    this.expression = expression;
  }

  static int in(String expression) {
    return new OpenGroups(expression).count();
  }

  private int count() {
    int open = 0;
    for (at = 0; at < expression.length(); at++) {
      switch (expression.charAt(at)) {
        case '\\' -> skipEscape();
        case '[' -> skipClass();
        case '(' -> open++;
        case ')' -> open--;
        default -> {}
      }
    }
    return Math.max(open, 0);
  }

  /// Stays on the last character of the escape.
  private void skipEscape() {
    at++;
    if (at < expression.length() && expression.charAt(at) == 'Q') {
      int end = expression.indexOf("\\E", at);
      at = end < 0 ? expression.length() : end + 1;
    }
  }

  /// Classes can stand in classes.
  private void skipClass() {
    int depth = 0;
    for (; at < expression.length(); at++) {
      switch (expression.charAt(at)) {
        case '\\' -> skipEscape();
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return;
      }
    }
  }
}
