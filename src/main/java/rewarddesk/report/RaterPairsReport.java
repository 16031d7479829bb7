package rewarddesk.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RaterPair;
import rewarddesk.insight.RaterPairs;
import rewarddesk.insight.RaterPairs.JudgePair;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

/// Who agrees with whom, and which of two judges is right more often, for people and for machines.
final class RaterPairsReport {
  private RaterPairsReport() {}

  /// Nothing where there are no two raters.
  static String html(RaterPairs all) {
    if (all.pairs().isEmpty()) {
      return "";
    }
    return "<h2>Who agrees with whom</h2>\n"
        + matrix(all)
        + Html.paragraph(
            "Share of the items that both ranked on which they say the same, a tie being an answer"
                + " like any other; how many items; and Cohen's kappa.")
        + leftOut(all)
        + Html.folded("Each two of them: intervals, and what is left out", pairs(all))
        + judges(all);
  }

  private static String matrix(RaterPairs all) {
    Map<Rater, Map<Rater, RaterPair>> found = new HashMap<>();
    for (RaterPair pair : all.pairs()) {
      Rater first = pair.meeting().first();
      Rater second = pair.meeting().second();
      found.computeIfAbsent(first, _ -> new HashMap<>()).put(second, pair);
      found.computeIfAbsent(second, _ -> new HashMap<>()).put(first, pair);
    }
    List<String> head = new ArrayList<>(List.of(""));
    all.raters().forEach(rater -> head.add(rater.labels()));
    List<List<String>> rows = new ArrayList<>();
    for (Rater row : all.raters()) {
      List<String> cells = new ArrayList<>(List.of(row.labels()));
      Map<Rater, RaterPair> others = found.getOrDefault(row, Map.of());
      for (Rater column : all.raters()) {
        RaterPair pair = others.get(column);
        cells.add(pair == null ? "" : cell(pair));
      }
      rows.add(cells);
    }
    return Html.table(head, rows);
  }

  private static String cell(RaterPair pair) {
    Proportion share = pair.meeting().table().agreement();
    if (share.value().isEmpty()) {
      return "–";
    }
    String kappa =
        pair.kappa().value().isPresent() ? ", κ " + Html.number(pair.kappa().value()) : "";
    return String.format(
        Locale.ROOT, "%.1f %% of %,d%s", 100 * share.value().getAsDouble(), share.trials(), kappa);
  }

  private static String leftOut(RaterPairs all) {
    List<String> words = new ArrayList<>();
    if (all.annotatorsLeftOut() > 0) {
      words.add(Html.count(all.annotatorsLeftOut()) + " annotators with fewer labels");
    }
    if (all.judgesLeftOut() > 0) {
      words.add(Html.count(all.judgesLeftOut()) + " judges with a lower mark");
    }
    return words.isEmpty() ? "" : Html.paragraph("Not in it: " + String.join(", ", words) + ".");
  }

  private static String pairs(RaterPairs all) {
    List<List<String>> rows =
        all.pairs().stream()
            .map(
                pair ->
                    List.of(
                        pair.meeting().first().labels()
                            + " and "
                            + pair.meeting().second().labels(),
                        Html.share(pair.meeting().table().agreement()),
                        RatingAgreement.words(pair.kappa()),
                        Html.count(pair.unranked()),
                        Html.count(pair.oneAlone())))
            .toList();
    return Html.table(
        List.of(
            "",
            "Agreement",
            "Kappa",
            "Left out: one of them ranks nothing",
            "Left out: answered by one alone"),
        rows);
  }

  private static String judges(RaterPairs all) {
    if (all.judges().isEmpty()) {
      return "";
    }
    List<List<String>> rows = all.judges().stream().map(RaterPairsReport::row).toList();
    String table =
        Html.table(
            List.of(
                "Two judges, and by whose labels",
                "Compared",
                "Both right",
                "Only the first (b)",
                "Only the second (c)",
                "Neither",
                "First more often right by",
                "Chi-square",
                "Exact p",
                "Exact p after Holm",
                "Left out"),
            rows);
    return "<h2>Which of two judges is right more often</h2>\n"
        + (rows.size() > 10 ? Html.folded("All " + rows.size() + " comparisons", table) : table)
        + Html.paragraph(
            "McNemar's test: only items on which exactly one of the two is right can tell."
                + " Chi-square is (b − c)² / (b + c). Holm's correction allows for every two judges"
                + " compared here by the same labels.");
  }

  private static List<String> row(JudgePair pair) {
    McNemar paired = pair.two().paired();
    boolean met = paired.n() > 0;
    return List.of(
        pair.two().first().rater().id()
            + " and "
            + pair.two().second().rater().id()
            + ", by "
            + pair.two().labels().rater().labels(),
        Html.count(paired.n()),
        Html.count(paired.bothRight()),
        Html.count(paired.onlyFirst()),
        Html.count(paired.onlySecond()),
        Html.count(paired.bothWrong()),
        met ? difference(paired) : Html.UNMEASURED,
        Html.number(paired.chiSquare()),
        met ? p(paired.exactP()) : Html.UNMEASURED,
        met ? p(pair.adjustedP()) : Html.UNMEASURED,
        leftOut(pair.two().leftOut()));
  }

  private static String leftOut(LeftOut leftOut) {
    return String.format(
        Locale.ROOT,
        "%,d not judged by both, %,d without a readable verdict",
        leftOut.count(LeftOut.Reason.UNJUDGED),
        leftOut.count(LeftOut.Reason.UNSCORED));
  }

  private static String difference(McNemar paired) {
    return String.format(
        Locale.ROOT,
        "%+.1f points [%+.1f to %+.1f]",
        100.0 * (paired.onlyFirst() - paired.onlySecond()) / paired.n(),
        100 * paired.difference95().low(),
        100 * paired.difference95().high());
  }

  private static String p(double p) {
    return p < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", p);
  }

  /// `{"pairs": […], "judges": […]}`, and how many raters are in neither.
  static ObjectNode json(RaterPairs all) {
    ObjectNode object =
        Nodes.object()
            .put("annotatorsLeftOut", all.annotatorsLeftOut())
            .put("judgesLeftOut", all.judgesLeftOut());
    ArrayNode pairs = object.putArray("pairs");
    all.pairs().forEach(pair -> pairs.add(json(pair)));
    ArrayNode judges = object.putArray("judges");
    all.judges().forEach(pair -> judges.add(json(pair)));
    return object;
  }

  private static ObjectNode json(RaterPair pair) {
    Proportion share = pair.meeting().table().agreement();
    ObjectNode object = Nodes.object();
    object.set("first", json(pair.meeting().first()));
    object.set("second", json(pair.meeting().second()));
    object.put("n", share.trials()).put("agreed", share.hits());
    object.set("agree", Nodes.share(share));
    object.set("kappa", Nodes.estimate(pair.kappa()));
    object
        .putObject("leftOut")
        .put("firstRanksNothing", pair.meeting().firstNothing())
        .put("secondRanksNothing", pair.meeting().secondNothing())
        .put("oneAlone", pair.oneAlone());
    return object;
  }

  private static ObjectNode json(Rater rater) {
    return Nodes.object()
        .put("kind", rater.kind().name().toLowerCase(Locale.ROOT))
        .put("id", rater.id());
  }

  private static ObjectNode json(JudgePair pair) {
    McNemar paired = pair.two().paired();
    ObjectNode object =
        Nodes.object()
            .put("first", pair.two().first().rater().id())
            .put("second", pair.two().second().rater().id())
            .put("labels", pair.two().labels().rater().id())
            .put("n", paired.n())
            .put("bothRight", paired.bothRight())
            .put("b", paired.onlyFirst())
            .put("c", paired.onlySecond())
            .put("bothWrong", paired.bothWrong());
    object.set("chiSquare", Nodes.number(paired.chiSquare()));
    object.set("p", Nodes.number(paired.chiSquareP()));
    if (paired.n() > 0) {
      object.put("exactP", paired.exactP()).put("adjustedP", pair.adjustedP());
      object.set("differenceInterval", Nodes.interval(paired.difference95()));
    } else {
      object.putNull("exactP").putNull("adjustedP").putNull("differenceInterval");
    }
    object.set("leftOut", Nodes.leftOut(pair.two().leftOut()));
    return object;
  }
}
