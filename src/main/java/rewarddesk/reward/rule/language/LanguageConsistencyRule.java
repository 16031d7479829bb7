package rewarddesk.reward.rule.language;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;
import rewarddesk.reward.rule.TextMeasure;

/// How much of a response is in the target language, told by its script.
///
/// Value in [0, 1]: words of the target's script / all words, counted as in [ScriptShare]. `auto`
/// takes the prompt's language: the one the data names, else Chinese when the prompt is mainly in
/// Chinese characters and otherwise the Latin script. Languages that share a script are not told
/// apart: French in an English answer goes unnoticed. Does not apply to responses without words
/// outside code and formulas. Source: DeepSeek-R1 (arXiv 2501.12948), "proportion of target
/// language words"; open-r1 pull request 683. Worked example with language ru: `Привет, мир: hello
/// world` gives 0.5.
public final class LanguageConsistencyRule implements Rule {
  private static final Map<String, Set<UnicodeScript>> SCRIPTS =
      Map.ofEntries(
          entry("zh", Set.of(UnicodeScript.HAN)),
          entry("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
          entry("ko", Set.of(UnicodeScript.HANGUL)),
          entry("ru", Set.of(UnicodeScript.CYRILLIC)),
          entry("uk", Set.of(UnicodeScript.CYRILLIC)),
          entry("bg", Set.of(UnicodeScript.CYRILLIC)),
          entry("ar", Set.of(UnicodeScript.ARABIC)),
          entry("fa", Set.of(UnicodeScript.ARABIC)),
          entry("ur", Set.of(UnicodeScript.ARABIC)),
          entry("he", Set.of(UnicodeScript.HEBREW)),
          entry("el", Set.of(UnicodeScript.GREEK)),
          entry("th", Set.of(UnicodeScript.THAI)),
          entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
          entry("bn", Set.of(UnicodeScript.BENGALI)),
          entry("ta", Set.of(UnicodeScript.TAMIL)),
          entry("ka", Set.of(UnicodeScript.GEORGIAN)),
          entry("hy", Set.of(UnicodeScript.ARMENIAN)));

  public static final RewardType TYPE =
      RewardType.named("language_consistency")
          .rewards(
              "Words of the target language, told by script: languages that share a script are not"
                  + " told apart. Does not apply to a response without words.")
          .formula(
              "words of the target's script / all words, without code, formulas, addresses, digits"
                  + " and punctuation")
          .text(
              "language",
              "auto",
              "BCP 47 language such as zh, en, ru; auto takes the prompt's. Languages without a"
                  + " script of their own in the list count as Latin")
          .source("DeepSeek-R1 (arXiv 2501.12948); open-r1#683")
          .make(
              Example.of("Привет, мир: hello world", 0.5)
                  .with(Map.of("language", new ParameterValue.Text("ru"))),
              LanguageConsistencyRule::new);

  private final String language;

  private LanguageConsistencyRule(Parameters parameters) {
    language = parameters.text("language").toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return "language_consistency";
  }

  @Override
  public Finding measure(Subject subject) {
    String target = target(subject);
    ScriptShare share =
        ScriptShare.of(
            subject.response(), SCRIPTS.getOrDefault(target, Set.of(UnicodeScript.LATIN)));
    if (share.total() == 0) {
      return Finding.notApplicable("The response has no words outside code and formulas.");
    }
    return Finding.scored(
        (double) share.wanted() / share.total(),
        String.format(
            Locale.ROOT,
            "%,d of %,d words are in the script of %s.",
            share.wanted(),
            share.total(),
            target));
  }

  private String target(Subject subject) {
    if (!language.equals("auto")) {
      return primary(language);
    }
    Optional<String> named = subject.comparison().language().map(LanguageConsistencyRule::primary);
    return named.orElseGet(() -> TextMeasure.ofProse(subject.prompt()).mainlyHan() ? "zh" : "en");
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }
}
