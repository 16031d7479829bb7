package rewarddesk.reward.rule.math;

import java.util.List;

/// Reads one number at a place in a text: digits, groups of thousands in several locales (`1,000`
/// `1{,}000` `1 000` `1'000` `1.000.000` `1.000,50` `12,34,567`), decimals, scientific notation
/// (`1.5e3`).
final class NumeralScan {
  private static final List<String> SEPARATORS =
      List.of(
          "{,}", ",\\!", "\\,", "\\ ", "\\!", "\\;", "'", "’", " ", "\u00a0", "\u202f", "\u2009");
  private static final int MAX_EXPONENT = 20_000;

  private final String text;
  private final Commas commas;
  private int end;

  private NumeralScan(String text, int start, Commas commas) {
    this.text = text;
    this.end = start;
    this.commas = commas;
  }

  /// @param end where the number ends
  record Found(Token.Numeral numeral, int end) {}

  /// Reads the number that starts here, with a digit or a point before a digit.
  static Found at(String text, int start, Commas commas) throws UnreadableException {
    NumeralScan scan = new NumeralScan(text, start, commas);
    String digits = scan.number(start);
    int exponent = scan.exponent();
    return new Found(new Token.Numeral(digits, exponent), scan.end);
  }

  private String number(int start) throws UnreadableException {
    int whole = digitsFrom(start);
    String first = text.substring(start, whole);
    end = whole;
    if (start > 0 && text.charAt(start - 1) == ',' && first.length() > 1 && first.startsWith("0")) {
      throw new UnreadableException("The commas fit neither a list nor thousands.");
    }
    String grouped = first.isEmpty() || first.startsWith("0") ? first : grouped(first);
    return decimals(grouped);
  }

  private String grouped(String first) {
    if (first.length() <= 3) {
      for (String separator : SEPARATORS) {
        String all = groups(first, separator, 1);
        if (all.length() > first.length()) {
          return all;
        }
      }
      String points = groups(first, ".", decimalCommaFollows(first) ? 1 : 2);
      if (points.length() > first.length()) {
        return points;
      }
      return commas == Commas.THOUSANDS ? groups(first, ",", 1) : first;
    }
    return first;
  }

  /// The digits with all groups that follow, or just the first when the groups do not fit.
  private String groups(String first, String separator, int atLeast) {
    int groups = 0;
    boolean western = true;
    boolean indian = separator.equals(",") && first.length() <= 2;
    int at = end;
    int last = 0;
    while (text.startsWith(separator, at)) {
      int from = at + separator.length();
      int size = digitsFrom(from) - from;
      if (size == 0) {
        break;
      }
      western &= groups == 0 || last == 3;
      indian &= groups == 0 || last == 2;
      last = size;
      groups++;
      at = from + size;
      if (size > 3 || size < 2 || !(western || indian)) {
        return first;
      }
    }
    if (groups < atLeast || last != 3) {
      return first;
    }
    String all = text.substring(end, at).replace(separator, "");
    end = at;
    return first + all;
  }

  /// Whether groups of three after points are followed by a comma and more digits: `1.000,50`.
  private boolean decimalCommaFollows(String first) {
    int before = end;
    String all = groups(first, ".", 1);
    int comma = end;
    end = before;
    return all.length() > first.length()
        && comma + 1 < text.length()
        && text.charAt(comma) == ','
        && digitsFrom(comma + 1) > comma + 1;
  }

  private String decimals(String whole) {
    char point = end < text.length() ? text.charAt(end) : ' ';
    int after = digitsFrom(end + 1);
    boolean digitsFollow = after > end + 1;
    boolean comma = point == ',' && digitsFollow && commaIsDecimal(whole, after - end - 1);
    if (comma || (point == '.' && digitsFollow)) {
      String fraction = text.substring(end + 1, after);
      end = after;
      return (whole.isEmpty() ? "0" : whole) + "." + fraction;
    }
    return whole;
  }

  private boolean commaIsDecimal(String whole, int places) {
    boolean pointsGrouped = whole.length() > 3 && text.charAt(end - 4) == '.';
    boolean thousands = places == 3 && whole.length() <= 3 && !whole.equals("0");
    return pointsGrouped || (commas == Commas.DECIMAL && !thousands);
  }

  private int exponent() throws UnreadableException {
    if (end >= text.length() || Character.toLowerCase(text.charAt(end)) != 'e') {
      return 0;
    }
    boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
    int from = end + (signed ? 2 : 1);
    int to = digitsFrom(from);
    if (to == from) {
      return 0;
    }
    if (to - from > 5 || Integer.parseInt(text.substring(from, to)) > MAX_EXPONENT) {
      throw new UnreadableException("The number is too large to compute.");
    }
    int exponent = Integer.parseInt(text.substring(from, to));
    boolean negative = signed && text.charAt(end + 1) == '-';
    end = to;
    return negative ? -exponent : exponent;
  }

  private int digitsFrom(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return Math.max(at, start);
  }
}
