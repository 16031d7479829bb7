package rewarddesk.cli;

import picocli.CommandLine.TypeConversionException;

/// Numbers on the command line, refused in plain words.
final class Numbers {
  private Numbers() {}

  static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("\"" + text + "\" is not a whole number");
    }
  }

  static double decimal(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("\"" + text + "\" is not a number");
    }
  }
}
