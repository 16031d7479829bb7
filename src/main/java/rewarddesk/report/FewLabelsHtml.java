package rewarddesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rewarddesk.insight.FewLabels;

/// Few labels and many judgments together, on the page.
final class FewLabelsHtml {
  private FewLabelsHtml() {}

  /// How often a judge is right.
  static String of(FewLabels few) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("Right, of all it judged", Html.score(few.alone()), Html.score(few.powered())));
    for (double width : FewLabels.WIDTHS) {
      rows.add(
          List.of(
              String.format(Locale.ROOT, "More labels for an interval of %.0f points", 100 * width),
              Html.count(few.moreAlone(width)),
              Html.count(few.morePowered(width))));
    }
    return Html.table(List.of("", "Labels alone", "With all judgments"), rows)
        + Html.paragraph(
            "Right: people prefer the side that it prefers; where they call a tie or find both bad"
                + " it is not. "
                + about(few.audited()));
  }

  /// How often each model wins.
  static String of(Map<String, FewLabels> models) {
    if (models.isEmpty()) {
      return "";
    }
    List<List<String>> rows =
        models.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    List.of(
                        entry.getKey(),
                        Html.score(entry.getValue().alone()),
                        Html.score(entry.getValue().powered()),
                        Html.count(entry.getValue().moreAlone(0.1)),
                        Html.count(entry.getValue().morePowered(0.1))))
            .toList();
    return Html.table(
            List.of(
                "Model",
                "Wins, labels alone",
                "Wins, with all judgments",
                "More labels for 10 points",
                "the same with judgments"),
            rows)
        + Html.paragraph(
            "A tie is half a win here, and so is both bad. "
                + about(models.values().iterator().next().audited()));
  }

  private static String about(boolean audited) {
    return "With all judgments: prediction-powered inference (PPI++), which stays honest however"
        + " bad the judgments are. "
        + (audited
            ? "It rests on the labels of the random audit items alone."
            : "Both intervals take the labelled items for a random part of all.")
        + " Items are taken as independent, several of one prompt too.";
  }
}
