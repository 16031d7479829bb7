package rewarddesk.reward.rule.math;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The accuracy rewards of other projects exactly as they compute them, quirks included, for
/// comparison with their published numbers; mini-r1-zero's is a reward of its own,
/// `mini_r1_zero_accuracy`. Not used by the standard profile.
public final class ReferenceAccuracy {
  private static final Pattern VERL_STRICT = Pattern.compile("#### (-?[0-9.,]+)");
  private static final Pattern VERL_FLEXIBLE = Pattern.compile("-?[0-9.,]+");
  private static final int VERL_WINDOW = 300;

  private ReferenceAccuracy() {}

  /// verl, `reward_score/gsm8k.py`, method "strict": the last `#### (-?[0-9.,]+)` within the last
  /// 300 characters, commas and dollar signs removed, equal to the gold as a string. 1 or 0.
  ///
  /// Quirk: `18.0` is not `18`.
  public static double verlGsm8kStrict(String gold, String response) {
    Matcher matcher = VERL_STRICT.matcher(window(response));
    String found = "";
    while (matcher.find()) {
      found = String.valueOf(matcher.group(1)).replace(",", "").replace("$", "");
    }
    return !found.isEmpty() && found.equals(gold) ? 1 : 0;
  }

  /// verl, `reward_score/gsm8k.py`, method "flexible": the last run of digits, points and commas
  /// within the last 300 characters that is not just a point, equal to the gold as a string. 1 or
  /// 0.
  ///
  /// Quirk: commas stay, so `1,000` is not `1000`.
  public static double verlGsm8kFlexible(String gold, String response) {
    Matcher matcher = VERL_FLEXIBLE.matcher(window(response));
    String found = "";
    while (matcher.find()) {
      found = matcher.group().equals(".") ? found : matcher.group();
    }
    return found.equals(gold) ? 1 : 0;
  }

  private static String window(String response) {
    return response.substring(Math.max(0, response.length() - VERL_WINDOW));
  }
}
