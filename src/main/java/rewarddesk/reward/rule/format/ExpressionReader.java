package rewarddesk.reward.rule.format;

import java.util.ArrayList;
import java.util.List;

/// Reads the parts of a regular expression in Java's syntax that [java.util.regex.Pattern] has
/// accepted. What it does not know it takes for characters that are looked at.
final class ExpressionReader {
  private static final ExpressionPart LOOK = new ExpressionPart.Look();
  private static final ExpressionPart STILL = new ExpressionPart.Still();
  private static final String ANCHORS = "bBAGZz";
  private static final String BRACED = "pPxNk";

  private final String expression;
  private int at;
  private boolean comments;

  private ExpressionReader(String expression, boolean comments) {
    this.expression = expression;
    this.comments = comments;
  }

  static ExpressionPart read(String expression, boolean comments) {
    ExpressionReader reader = new ExpressionReader(expression, comments);
    List<ExpressionPart> parts = new ArrayList<>();
    while (reader.at < expression.length()) {
      parts.add(reader.choice());
      reader.at++; // a bracket that nothing opens
    }
    return new ExpressionPart.Sequence(parts);
  }

  /// Reads to the end of the group or of the expression; flags set in it end with it.
  private ExpressionPart choice() {
    boolean outside = comments;
    List<ExpressionPart> branches = new ArrayList<>();
    List<ExpressionPart> branch = new ArrayList<>();
    for (skip(); at < expression.length() && expression.charAt(at) != ')'; skip()) {
      if (expression.charAt(at) == '|') {
        at++;
        branches.add(new ExpressionPart.Sequence(branch));
        branch = new ArrayList<>();
      } else {
        branch.add(repeated(atom()));
      }
    }
    branches.add(new ExpressionPart.Sequence(branch));
    comments = outside;
    return branches.size() == 1 ? branches.getFirst() : new ExpressionPart.Choice(branches);
  }

  /// White space and comments, where they do not count.
  private void skip() {
    while (comments && at < expression.length()) {
      char c = expression.charAt(at);
      if (c == '#') {
        int end = expression.indexOf('\n', at);
        at = end < 0 ? expression.length() : end + 1;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  private ExpressionPart atom() {
    char c = expression.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        skipClass();
        yield LOOK;
      }
      case '\\' -> escape();
      case '^', '$' -> STILL;
      default -> LOOK;
    };
  }

  private ExpressionPart group() {
    boolean apart = false;
    if (starts("?")) {
      at++;
      if (starts(":")) {
        at++;
      } else if (starts("=") || starts("!") || starts(">") || starts("<=") || starts("<!")) {
        at += starts("<") ? 2 : 1;
        apart = true;
      } else if (starts("<")) {
        skipTo('>');
      } else {
        return flags();
      }
    }
    ExpressionPart inside = choice();
    at++;
    return apart ? new ExpressionPart.Apart(inside) : inside;
  }

  /// `(?x)` holds to the end of the group it stands in, `(?x:…)` within.
  private ExpressionPart flags() {
    boolean outside = comments;
    boolean on = true;
    for (; at < expression.length() && !starts(":") && !starts(")"); at++) {
      if (starts("-")) {
        on = false;
      } else if (starts("x")) {
        comments = on;
      }
    }
    boolean within = starts(":");
    at++;
    if (!within) {
      return STILL;
    }
    ExpressionPart inside = choice();
    comments = outside;
    at++;
    return inside;
  }

  private ExpressionPart escape() {
    char c = at < expression.length() ? expression.charAt(at++) : ' ';
    if (c == 'Q') {
      int end = expression.indexOf("\\E", at);
      int until = end < 0 ? expression.length() : end;
      boolean empty = until == at;
      at = end < 0 ? until : end + 2;
      return empty ? STILL : LOOK;
    }
    if (ANCHORS.indexOf(c) >= 0) {
      braces();
      return STILL;
    }
    boolean back = c == 'k' || (c >= '1' && c <= '9');
    if (BRACED.indexOf(c) >= 0) {
      braces();
      if (c == 'k' && starts("<")) {
        skipTo('>');
      }
    }
    return back ? new ExpressionPart.Choice(List.of(LOOK, STILL)) : LOOK;
  }

  private void braces() {
    if (starts("{")) {
      skipTo('}');
    }
  }

  private void skipTo(char last) {
    int end = expression.indexOf(last, at);
    at = end < 0 ? expression.length() : end + 1;
  }

  /// Classes can stand in classes; a bracket that comes first is a character.
  private void skipClass() {
    int depth = 1;
    boolean first = true;
    for (; at < expression.length() && depth > 0; at++) {
      char c = expression.charAt(at);
      if (c == '\\') {
        at++;
        if (at < expression.length() && expression.charAt(at) == 'Q') {
          int end = expression.indexOf("\\E", at);
          at = end < 0 ? expression.length() : end + 1;
        }
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && !first) {
        depth--;
      }
      first = c == '[' || (first && c == '^');
    }
  }

  private ExpressionPart repeated(ExpressionPart atom) {
    ExpressionPart part = atom;
    for (skip(); at < expression.length() && "?*+{".indexOf(expression.charAt(at)) >= 0; skip()) {
      char c = expression.charAt(at++);
      int[] bounds =
          switch (c) {
            case '?' -> new int[] {0, 1};
            case '*' -> new int[] {0, Integer.MAX_VALUE};
            case '+' -> new int[] {1, Integer.MAX_VALUE};
            default -> counts();
          };
      part = new ExpressionPart.Repeat(part, bounds[0], bounds[1]);
      if (starts("?")) {
        at++;
      } else if (starts("+")) {
        at++;
        part = new ExpressionPart.Apart(part);
      }
    }
    return part;
  }

  private int[] counts() {
    int end = expression.indexOf('}', at);
    String inside = end < 0 ? "" : expression.substring(at, end).strip();
    at = end < 0 ? expression.length() : end + 1;
    String[] numbers = inside.split(",", -1);
    int least = number(numbers[0]);
    int most =
        numbers.length == 1 ? least : numbers[1].isBlank() ? Integer.MAX_VALUE : number(numbers[1]);
    return new int[] {least, most};
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  private boolean starts(String text) {
    return expression.startsWith(text, at);
  }
}
