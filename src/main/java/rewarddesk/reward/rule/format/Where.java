package rewarddesk.reward.rule.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where in a text a regular expression has to match.
public enum Where {
  /// Any part of the text.
  ANYWHERE,
  /// From the first character on, as Python's `re.match`.
  START,
  /// The whole text, as Python's `re.fullmatch`.
  WHOLE;

  /// As it stands in a profile.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Where::key).toList();
  }

  public static Where of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
