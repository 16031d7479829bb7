package rewarddesk.reward.rule.format;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// A switch of a regular expression, by the letter that Java and Python know it by.
public enum PatternFlag {
  /// Capital and small letters are the same, in all scripts.
  IGNORE_CASE('i', Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
  /// `^` and `$` also match at the start and end of each line.
  MULTILINE('m', Pattern.MULTILINE),
  /// `.` also matches line breaks.
  DOT_ALL('s', Pattern.DOTALL),
  /// White space in the expression, and what follows `#`, does not count.
  COMMENTS('x', Pattern.COMMENTS);

  private final char letter;
  private final int bits;

  PatternFlag(char letter, int bits) {
    this.letter = letter;
    this.bits = bits;
  }

  public char letter() {
    return letter;
  }

  /// The flags of a text of letters, such as `ims`.
  ///
  /// @throws IllegalArgumentException when a letter is none of them; lists the letters
  public static Set<PatternFlag> of(String letters) {
    Set<PatternFlag> flags = EnumSet.noneOf(PatternFlag.class);
    letters.chars().forEach(letter -> flags.add(of((char) letter)));
    return flags;
  }

  /// The letters of flags, in a fixed order, as a profile takes them.
  public static String letters(Set<PatternFlag> flags) {
    StringBuilder letters = new StringBuilder();
    flags.stream().sorted().forEach(flag -> letters.append(flag.letter));
    return letters.toString();
  }

  static int bits(Set<PatternFlag> flags) {
    return flags.stream().mapToInt(flag -> flag.bits).reduce(0, (a, b) -> a | b);
  }

  private static PatternFlag of(char letter) {
    for (PatternFlag flag : values()) {
      if (flag.letter == letter) {
        return flag;
      }
    }
    throw new IllegalArgumentException(
        "The flags of a regular expression are i, m, s and x; there is no \"%s\"."
            .formatted(letter));
  }
}
