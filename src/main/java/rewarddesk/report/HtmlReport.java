package rewarddesk.report;

import java.util.List;
import java.util.Locale;
import rewarddesk.insight.Rater;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Trust;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.PairTable;

/// Report cards as one page that needs nothing else: no script, no font, no picture from anywhere.
/// Every name that comes from the data is escaped.
public final class HtmlReport {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>{title}</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
      table { border-collapse: collapse; margin: .5em 0 1em; }
      th, td { padding: .2em .8em; text-align: right; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
      th:first-child, td:first-child { text-align: left; }
      .mark { font-weight: bold; }
      svg { margin-right: 1em; } svg text { font-size: 11px; fill: currentColor; }
      .frame { fill: none; stroke: currentColor; opacity: .5; }
      .ideal { stroke: currentColor; stroke-dasharray: 4 4; opacity: .5; }
      .bar { stroke: #2f6fb5; stroke-width: 2; } circle { fill: #2f6fb5; }
      </style></head><body>
      <h1>{title}</h1>
      <p>Square brackets hold 95 % intervals (Wilson). Replies without a verdict, and labels that
      rank nothing, are counted and in no rate. Where many rows are compared, about one in twenty
      differs by chance alone: a single odd row is a question, not a finding.</p>
      """;

  private HtmlReport() {}

  /// @param title the page's title, as a rule the project's name
  public static String of(String title, List<ReportCard> cards) {
    StringBuilder page = new StringBuilder(HEAD.replace("{title}", escaped(title)));
    if (cards.isEmpty()) {
      page.append("<p>No judged item has a label yet: judge the project, then decide.</p>\n");
    }
    cards.forEach(card -> page.append(card(card)));
    return page.append("</body></html>\n").toString();
  }

  private static String card(ReportCard card) {
    Trust trust = card.trust();
    return "<section><h2>"
        + escaped(card.judge())
        + (card.labels().equals(Rater.PEOPLE) ? " against people" : " against gold")
        + "</h2>\n<p><span class=\"mark\">"
        + trust.mark().word()
        + "</span>: "
        + escaped(trust.reason())
        + ".</p>\n"
        + figures(card)
        + confusion(card.confusion())
        + charts(card)
        + slices(card.slices())
        + "</section>\n";
  }

  private static String figures(ReportCard card) {
    return "<table><tr><td>All verdicts</td><td>"
        + share(card.agreement())
        + "</td></tr><tr><td>Without ties</td><td>"
        + share(card.decisive())
        + "</td></tr><tr><td>Cohen's kappa</td><td>"
        + kappa(card.confusion())
        + "</td></tr><tr><td>No readable verdict</td><td>"
        + card.unscored()
        + "</td></tr><tr><td>Label ranks nothing</td><td>"
        + card.unranked()
        + "</td></tr></table>\n";
  }

  private static String kappa(PairTable table) {
    return table.kappa().isPresent()
        ? String.format(Locale.ROOT, "%.2f", table.kappa().getAsDouble())
        : "not defined";
  }

  private static String confusion(PairTable table) {
    StringBuilder rows =
        new StringBuilder(
            "<table><tr><th>Judge \\ label</th><th>A</th><th>B</th><th>tie</th></tr>");
    for (int judge = 0; judge < table.categories().size(); judge++) {
      rows.append("<tr><td>").append(table.categories().get(judge)).append("</td>");
      for (int label = 0; label < table.categories().size(); label++) {
        rows.append("<td>").append(table.count(judge, label)).append("</td>");
      }
      rows.append("</tr>");
    }
    return rows.append("</table>\n").toString();
  }

  private static String charts(ReportCard card) {
    String reliability = card.calibration().map(c -> Svg.reliability(c.unseen())).orElse("");
    String acceptance = card.acceptance().map(Svg::acceptance).orElse("");
    String note =
        acceptance.isEmpty()
            ? ""
            : "<p>The curve's guarantees hold together with 95 % confidence, as far as the labelled"
                + " items are a random part of all.</p>\n";
    return "<div>" + reliability + acceptance + "</div>\n" + note;
  }

  private static String slices(List<Slice> slices) {
    if (slices.isEmpty()) {
      return "";
    }
    StringBuilder rows = new StringBuilder("<table><tr><th>Part</th><th>Without ties</th></tr>");
    for (Slice slice : slices) {
      rows.append("<tr><td>")
          .append(escaped(slice.name()))
          .append("</td><td>")
          .append(share(slice.decisive()))
          .append("</td></tr>");
    }
    return rows.append("</table>\n").toString();
  }

  private static String share(Proportion share) {
    if (share.trials() == 0) {
      return "not measured yet";
    }
    Interval interval = share.interval95().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%.1f %% [%.1f–%.1f] of %,d",
        100 * share.value().orElseThrow(),
        100 * interval.low(),
        100 * interval.high(),
        share.trials());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
