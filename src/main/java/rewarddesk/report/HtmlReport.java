package rewarddesk.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rewarddesk.insight.HasteCount;
import rewarddesk.insight.Part;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Standings;
import rewarddesk.insight.UnpartedField;
import rewarddesk.project.DecisionJournal.Counts;

/// A report as one page that needs nothing else: no script, no font, no picture from anywhere. The
/// summary comes first, the best judges are open, the others fold. Every name that comes from the
/// data is escaped.
public final class HtmlReport {
  private static final int OPEN_CARDS = 4;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>{title}</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em; }
      table { border-collapse: collapse; margin: .5em 0 1em; display: block; overflow-x: auto; }
      th, td { padding: .2em .8em; text-align: right; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
      th:first-child, td:first-child { text-align: left; }
      .mark { font-weight: bold; } .quiet { opacity: .75; }
      details { margin: .5em 0; } summary { cursor: pointer; font-weight: bold; }
      summary h2 { display: inline; font-size: 1.2em; }
      details details summary { font-weight: normal; }
      svg { margin-right: 1em; } svg text { font-size: 11px; fill: currentColor; }
      .frame { fill: none; stroke: currentColor; opacity: .5; }
      .ideal { stroke: currentColor; stroke-dasharray: 4 4; opacity: .5; }
      .bar { stroke: #2f6fb5; stroke-width: 2; } circle { fill: #2f6fb5; }
      </style></head><body>
      <h1>{title}</h1>
      """;
  private static final String NOTES =
      """
      <p class="quiet">Square brackets hold 95 % intervals. Replies without a verdict, and labels that
      rank nothing, are counted and in no rate. Where many parts are compared, about one in twenty
      looks odd by chance alone: “stands out” allows for every part looked at (Fisher’s exact test,
      corrected after Holm), any other difference is a question and not a finding.</p>
      """;

  private HtmlReport() {}

  public static String of(Report report) {
    StringBuilder page = new StringBuilder(HEAD.replace("{title}", Html.escaped(report.title())));
    page.append("<p class=\"quiet\">Report of ")
        .append(WHEN.format(report.at()))
        .append(", made by RewardDesk.</p>\n")
        .append(part(report))
        .append(counts(report.project()));
    List<ReportCard> cards = report.bestFirst();
    if (cards.isEmpty()) {
      page.append("<p>No judged item has a label yet: judge the project, then decide.</p>\n");
    } else {
      page.append(summary(cards)).append(NOTES);
    }
    for (int i = 0; i < cards.size(); i++) {
      page.append(CardHtml.of(cards.get(i), report.findings(), i < OPEN_CARDS));
    }
    page.append(RaterPairsReport.html(report.findings().pairs()));
    for (Standings standings : report.findings().standings()) {
      page.append(BoardHtml.of(standings));
    }
    page.append(unparted(report.findings().unparted()));
    return page.append("</body></html>\n").toString();
  }

  private static String part(Report report) {
    return report
        .partWords()
        .map(
            words ->
                "<p><strong>"
                    + Html.escaped(words)
                    + ".</strong></p>\n"
                    + Html.paragraph(Part.CAUTION))
        .orElse("");
  }

  private static String unparted(List<UnpartedField> fields) {
    if (fields.isEmpty()) {
      return "";
    }
    List<List<String>> rows =
        fields.stream().map(field -> List.of(field.name(), field.why().words())).toList();
    return Html.folded(
        "Fields of the data that part no items: " + Html.count(rows.size()),
        Html.table(List.of("Field", "Why"), rows));
  }

  private static String counts(ProjectReport project) {
    Counts counts = project.counts();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Comparisons", Html.count(counts.items())));
    rows.add(List.of("Decided by people", Html.count(counts.decided())));
    rows.add(List.of("Decided faster than anybody reads", Html.share(project.hasty())));
    rows.add(List.of("Skipped", Html.count(counts.skipped())));
    rows.add(List.of("Taken over from a judge", Html.count(counts.accepted())));
    rows.add(List.of("Open", Html.count(counts.open())));
    rows.add(List.of("Judges", Html.count(project.judges().size())));
    project
        .confirmRates()
        .forEach(
            (judge, rate) ->
                rows.add(
                    List.of(
                        "Decisions made on the verdict of " + judge + " that confirm it",
                        Html.share(rate))));
    return Html.table(List.of(), rows)
        + "<p class=\"quiet\">Faster than anybody reads: "
        + Html.escaped(HasteCount.RULE)
        + "</p>\n";
  }

  private static String summary(List<ReportCard> cards) {
    List<List<String>> rows = new ArrayList<>();
    for (ReportCard card : cards) {
      rows.add(
          List.of(
              CardHtml.title(card),
              card.trust().mark().word(),
              Html.share(card.decisive()),
              Html.share(card.agreement()),
              RatingAgreement.words(card.all().kappa()),
              Html.count(card.unscored())));
    }
    String table =
        Html.table(
            List.of("Judge", "Verdict", "Without ties", "All verdicts", "Kappa", "No verdict"),
            rows);
    return "<h2>Summary</h2>\n"
        + (rows.size() > 20
            ? top(rows) + Html.folded("All " + rows.size() + " rows", table)
            : table);
  }

  private static String top(List<List<String>> rows) {
    return Html.table(
        List.of("Judge", "Verdict", "Without ties", "All verdicts", "Kappa", "No verdict"),
        rows.subList(0, 10));
  }
}
