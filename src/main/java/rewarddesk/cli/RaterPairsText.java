package rewarddesk.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.insight.RaterPair;
import rewarddesk.insight.RaterPairs;
import rewarddesk.insight.RaterPairs.JudgePair;
import rewarddesk.insight.TwoJudges;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

/// Two judges beside each other, for people: how far they agree, and which is right more often by
/// the first kind of label. All else stands on the page and in JSON.
final class RaterPairsText {
  private static final int PAIRS_SHOWN = 10;

  private RaterPairsText() {}

  /// Nothing with fewer than two judges.
  static String of(RaterPairs all) {
    Optional<JudgePair> one = all.judges().stream().findFirst();
    return one.map(pair -> of(all, pair.two())).orElse("");
  }

  private static String of(RaterPairs all, TwoJudges any) {
    List<JudgePair> pairs =
        all.judges().stream()
            .filter(pair -> pair.two().labels().equals(any.labels()))
            .sorted(Comparator.comparingDouble(JudgePair::adjustedP))
            .toList();
    TextTable table =
        new TextTable()
            .row(
                "Two judges, by the labels of " + any.labels().rater().labels(),
                "They agree on",
                "Compared",
                "Only first right",
                "Only second",
                "p (McNemar)",
                "Left out");
    for (JudgePair pair : pairs.subList(0, Math.min(PAIRS_SHOWN, pairs.size()))) {
      McNemar paired = pair.two().paired();
      table.row(
          pair.two().first().rater().id() + " and " + pair.two().second().rater().id(),
          agreement(all.pairs(), pair.two()),
          paired.n(),
          paired.onlyFirst(),
          paired.onlySecond(),
          paired.n() == 0 ? "–" : String.format(Locale.ROOT, "%.4f", pair.adjustedP()),
          pair.two().leftOut().total());
    }
    int more = pairs.size() - PAIRS_SHOWN;
    return table.text()
        + (more > 0 ? String.format(Locale.ROOT, "%,d more pairs are in --json.\n", more) : "")
        + (all.judgesLeftOut() > 0
            ? String.format(
                Locale.ROOT,
                "The %d best judges are compared, %,d others are not.\n",
                RaterPairs.JUDGES,
                all.judgesLeftOut())
            : "")
        + "p: exact, corrected after Holm for all pairs. Left out: labelled, but without a readable"
        + " verdict of one of the two.\n\n";
  }

  /// On all items that both ranked, labelled or not.
  private static String agreement(List<RaterPair> pairs, TwoJudges two) {
    return pairs.stream()
        .map(RaterPair::meeting)
        .filter(
            meeting ->
                meeting.first().equals(two.first().rater())
                    && meeting.second().equals(two.second().rater()))
        .findFirst()
        .map(meeting -> words(meeting.table().agreement()))
        .orElse("–");
  }

  private static String words(Proportion share) {
    return share.value().isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT, "%.1f %% of %,d", 100 * share.value().getAsDouble(), share.trials());
  }
}
