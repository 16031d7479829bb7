package rewarddesk.insight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rewarddesk.model.Slot;

/// How often each source model wins over all others, from the labels of some items and what the
/// judges say on all. A tie is half a win for either, and so is both bad, where neither is better:
/// items without a label may be such items too. The guess for an item is the mean of its judges, so
/// that nobody picks a judge by the labels.
final class PoweredWins {
  private PoweredWins() {}

  /// By model; without those that have too few labels or nothing more to go by.
  static Map<String, FewLabels> of(VerdictTable verdicts, Texts texts, VerdictColumn labels) {
    Map<String, Labelling> models = new TreeMap<>();
    List<VerdictColumn> judges = verdicts.judges();
    for (int row = 0; row < texts.rows(); row++) {
      String a = texts.model(row, Slot.A).orElse("");
      String b = texts.model(row, Slot.B).orElse("");
      double guess = guess(judges, row);
      if (a.isBlank() || b.isBlank() || a.equals(b) || Double.isNaN(guess)) {
        continue;
      }
      Labelling first = models.computeIfAbsent(a, _ -> new Labelling());
      Labelling second = models.computeIfAbsent(b, _ -> new Labelling());
      Said label = labels.said(row);
      if (label == Said.ABSENT) {
        first.add(guess);
        second.add(1 - guess);
      } else {
        boolean audited = verdicts.isDrawn(row, labels.rater());
        first.add(score(label), guess, audited);
        second.add(1 - score(label), 1 - guess, audited);
      }
    }
    Map<String, FewLabels> found = new TreeMap<>();
    models.forEach((model, items) -> items.report().ifPresent(few -> found.put(model, few)));
    return found;
  }

  private static double guess(List<VerdictColumn> judges, int row) {
    return judges.stream()
        .map(judge -> judge.said(row))
        .filter(Said::ranks)
        .mapToDouble(PoweredWins::score)
        .average()
        .orElse(Double.NaN);
  }

  private static double score(Said said) {
    return said == Said.A ? 1 : said == Said.B ? 0 : 0.5;
  }
}
