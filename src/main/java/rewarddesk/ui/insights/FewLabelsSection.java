package rewarddesk.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.insight.FewLabels;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.fewlabels.LabelsNeeded;

/// Few labels and many judgments together, and how many more labels a narrower interval takes.
final class FewLabelsSection {
  private final InsightTexts texts;

  FewLabelsSection(InsightTexts texts) {
    this.texts = texts;
  }

  /// One judge: how often it is right.
  ///
  /// @param decisive agreement with the labels as they stand
  Section of(Proportion decisive, Optional<FewLabels> found) {
    Section section = new Section(texts.text("insights.few"));
    section.setId("fewLabels");
    if (found.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      for (double width : FewLabels.WIDTHS) {
        rows.add(List.of(width(width), count(LabelsNeeded.more(decisive, width))));
      }
      return section.figures(rows).explain(texts.text("insights.few.none"));
    }
    FewLabels few = found.get();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", texts.text("insights.few.alone"), texts.text("insights.few.powered")));
    rows.add(
        List.of(
            texts.text("insights.few.right"),
            texts.score(few.alone()),
            texts.score(few.powered())));
    for (double width : FewLabels.WIDTHS) {
      rows.add(List.of(width(width), count(few.moreAlone(width)), count(few.morePowered(width))));
    }
    return section
        .figures(rows)
        .explain(texts.text("insights.few.right.about"))
        .explain(about(few));
  }

  /// Source models: how often each wins.
  Section of(Map<String, FewLabels> models) {
    Section section = new Section(texts.text("insights.few.wins"));
    section.setId("fewLabelsWins");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.text("insights.models.model"),
            texts.text("insights.few.alone"),
            texts.text("insights.few.powered"),
            texts.text("insights.few.more")));
    models.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            model ->
                rows.add(
                    List.of(
                        model.getKey(),
                        texts.score(model.getValue().alone()),
                        texts.score(model.getValue().powered()),
                        count(model.getValue().morePowered(FewLabels.WIDTHS.getFirst())))));
    return section
        .wide(rows)
        .explain(texts.text("insights.few.wins.about"))
        .explain(about(models.values().iterator().next()));
  }

  private String width(double width) {
    return texts.text("insights.few.width", 100 * width);
  }

  private String count(long count) {
    return texts.text("insights.count", count);
  }

  private String about(FewLabels few) {
    return texts.text(few.audited() ? "insights.few.audited" : "insights.few.random", few.judged());
  }
}
