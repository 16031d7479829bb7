package rewarddesk.reward.builtin;

import java.util.Locale;
import rewarddesk.model.Verdict;

/// Puts measures into plain sentences, in the language of the question. Every sentence can be
/// checked in the response, and each text says that rules wrote it.
sealed interface CritiqueWriter permits EnglishCritique, ChineseCritique {

  static CritiqueWriter forChinese(boolean chinese) {
    return chinese ? new ChineseCritique() : new EnglishCritique();
  }

  /// What was measured on one response.
  String critique(Measures measures);

  /// The verdict, how clear it is, and how far to trust it.
  String summary(Verdict.MachineVerdict verdict, double margin, Measured measured);

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static long percent(double share) {
    return Math.round(share * 100);
  }
}
