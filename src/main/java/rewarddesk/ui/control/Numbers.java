package rewarddesk.ui.control;

import java.text.NumberFormat;
import java.util.Locale;

/// Numbers as people read them: at most two decimals, a real minus sign.
final class Numbers {
  private static final int DECIMALS = 2;

  private Numbers() {}

  static String shown(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
    format.setMaximumFractionDigits(DECIMALS);
    String digits = format.format(Math.abs(value));
    boolean zero = digits.chars().noneMatch(c -> Character.isDigit(c) && c != '0');
    return value < 0 && !zero ? "\u2212" + digits : digits;
  }

  /// With a sign in front unless it is shown as zero.
  static String signed(double value) {
    String shown = shown(value);
    return value > 0 && !shown.equals(shown(0)) ? "+" + shown : shown;
  }
}
