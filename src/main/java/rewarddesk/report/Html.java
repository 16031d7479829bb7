package rewarddesk.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;

/// The small pieces of the page. Whatever comes from the data is escaped.
final class Html {
  static final String UNMEASURED = "not measured yet";
  static final String UNDEFINED = "not defined";

  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// A table of texts, which are escaped.
  ///
  /// @param head titles of the columns; none for a table without
  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<table>");
    if (!head.isEmpty()) {
      row(html, "th", head);
    }
    rows.forEach(row -> row(html, "td", row));
    return html.append("</table>\n").toString();
  }

  private static void row(StringBuilder html, String tag, List<String> cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(tag).append('>').append(escaped(cell));
      html.append("</").append(tag).append('>');
    }
    html.append("</tr>\n");
  }

  static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>\n";
  }

  /// Something that opens on a click.
  static String folded(String title, String inside) {
    return "<details><summary>" + escaped(title) + "</summary>\n" + inside + "</details>\n";
  }

  static String share(Proportion share) {
    return share
        .interval95()
        .map(interval -> percent(share.value().orElseThrow(), interval, share.trials()))
        .orElse(UNMEASURED);
  }

  static String score(Estimate estimate) {
    if (estimate.value().isEmpty()) {
      return "–";
    }
    double value = estimate.value().getAsDouble();
    Optional<Interval> interval = estimate.interval();
    return interval
        .map(range -> percent(value, range, estimate.n()))
        .orElseGet(() -> String.format(Locale.ROOT, "%.1f %% of %,d", 100 * value, estimate.n()));
  }

  private static String percent(double value, Interval interval, long n) {
    return String.format(
        Locale.ROOT,
        "%.1f %% [%.1f–%.1f] of %,d",
        100 * value,
        100 * interval.low(),
        100 * interval.high(),
        n);
  }

  static String number(OptionalDouble number) {
    return number.isPresent()
        ? String.format(Locale.ROOT, "%.2f", number.getAsDouble())
        : UNDEFINED;
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
