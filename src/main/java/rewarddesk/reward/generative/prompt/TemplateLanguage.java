package rewarddesk.reward.generative.prompt;

import java.util.Locale;
import java.util.regex.Pattern;
import rewarddesk.model.Comparison;

/// The language a judge is asked in.
public enum TemplateLanguage {
  ENGLISH,
  CHINESE;

  private static final int LOOK_AT = 10_000;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern OTHER_WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]+");

  /// The comparison's language when the data gives it; else Chinese when the prompt has at least as
  /// many Chinese characters as words in other scripts, and no Japanese ones.
  public static TemplateLanguage of(Comparison comparison) {
    return comparison
            .language()
            .map(tag -> Locale.forLanguageTag(tag).getLanguage().equals("zh"))
            .orElseGet(() -> looksChinese(comparison.prompt().plain()))
        ? CHINESE
        : ENGLISH;
  }

  private static boolean looksChinese(String text) {
    String start = text.substring(0, Math.min(LOOK_AT, text.length()));
    long han = HAN.matcher(start).results().count();
    return han > 0
        && han >= OTHER_WORD.matcher(start).results().count()
        && !KANA.matcher(start).find();
  }
}
