package rewarddesk.reward.rule.language;

import java.util.Locale;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// How easy an English response is to read.
///
/// Value in [0, 1]: Flesch's reading ease (206.835 − 1.015 · words / sentences − 84.6 · syllables /
/// words), divided by 100 and held in the range. Syllables are approximated, see `EnglishCounts`.
/// Flesch's numbers were fitted to English: the rule does not apply where the data names another
/// language or fewer than one word in ten is a common English one. Source: R. Flesch, A new
/// readability yardstick, 1948. Worked example: see the description.
public final class ReadabilityRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("readability")
          .rewards("Easy English. Does not apply to other languages.")
          .formula(
              "(206.835 − 1.015 · words / sentences − 84.6 · syllables / words) / 100, held in"
                  + " [0, 1]")
          .source("Flesch reading ease (1948); syllables approximated by vowel groups")
          .make(
              Example.of("Reading this sentence is an easy exercise for everybody.", 0.285),
              _ -> new ReadabilityRule());

  @Override
  public String name() {
    return "readability";
  }

  @Override
  public Finding measure(Subject subject) {
    boolean other =
        subject
            .comparison()
            .language()
            .filter(language -> !language.toLowerCase(Locale.ROOT).startsWith("en"))
            .isPresent();
    EnglishCounts counts = EnglishCounts.of(subject.response());
    if (other || !counts.looksEnglish()) {
      return Finding.notApplicable("The response is not in English.");
    }
    return Finding.scored(
        Math.clamp(counts.flesch() / 100, 0, 1),
        String.format(
            Locale.ROOT,
            "Flesch reading ease %.1f: %,d words, %,d sentences, %,d syllables.",
            counts.flesch(),
            counts.words(),
            counts.sentences(),
            counts.syllables()));
  }
}
