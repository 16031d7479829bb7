package rewarddesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rewarddesk.insight.Board;
import rewarddesk.insight.SourceModels;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Interval;
import rewarddesk.stats.ranking.Elo;
import rewarddesk.stats.ranking.LengthControlled;
import rewarddesk.stats.ranking.Ranking;
import rewarddesk.stats.rewardbench.TiePolicy;

/// How systems and source models stand, on the page.
final class BoardHtml {
  private BoardHtml() {}

  static String of(Standings standings) {
    String labels = Html.escaped(standings.board().labels().labels());
    StringBuilder html = new StringBuilder("<h2>All systems, measured against " + labels + "</h2>");
    html.append(board(standings.board()));
    html.append(subsets(standings.board()));
    html.append(BenchmarkHtml.of(standings));
    if (standings.cutPrompts() > 0) {
      html.append(
          Html.paragraph(
              Html.count(standings.cutPrompts())
                  + " prompts with several responses belong to this part only in part and are in"
                  + " neither RewardBench 2 nor RM-Bench."));
    }
    standings.models().ifPresent(models -> html.append(models(models)));
    return html.toString();
  }

  private static String board(Board board) {
    List<List<String>> rows =
        board.rows().stream()
            .map(
                row ->
                    List.of(
                        row.judge().id(),
                        Html.share(row.strict()),
                        Html.score(row.all().accuracy(row.compatible()))
                            + " ("
                            + row.compatible().words()
                            + ")",
                        Html.count(row.all().ties()),
                        Html.count(row.all().failures()),
                        row.lengths().map(l -> Html.share(l.chosenLonger())).orElse(""),
                        row.lengths().map(l -> Html.share(l.equal())).orElse(""),
                        row.lengths().map(l -> Html.share(l.chosenShorter())).orElse("")))
            .toList();
    String table =
        Html.table(
            List.of(
                "System",
                "Strict",
                "RewardBench compatible",
                "Ties",
                "No verdict",
                "Right, chosen longer",
                "Right, equally long",
                "Right, chosen shorter"),
            rows);
    return (rows.size() > 20 ? Html.folded("All " + rows.size() + " systems", table) : table)
        + Html.paragraph(
            "Strict: a tie is no win, what has no readable verdict is in no number. Compatible: for"
                + " judges that write, a tie or an unreadable reply is half a win; for others both"
                + " are losses.");
  }

  /// Subset by subset, where the data has any.
  private static String subsets(Board board) {
    List<List<String>> rows = new ArrayList<>();
    for (Board.Row row : board.rows()) {
      row.subsets()
          .forEach(
              (name, count) ->
                  rows.add(
                      List.of(
                          row.judge().id(),
                          name,
                          Html.score(count.accuracy(TiePolicy.STRICT)),
                          Html.score(count.accuracy(row.compatible()))
                              + " ("
                              + row.compatible().words()
                              + ")",
                          Html.count(count.ties()),
                          Html.count(count.failures()))));
    }
    List<String> head =
        List.of("System", "Subset", "Strict", "RewardBench compatible", "Ties", "No verdict");
    return rows.isEmpty() ? "" : Html.folded("By subset", Html.table(head, rows));
  }

  private static String models(SourceModels models) {
    StringBuilder html =
        new StringBuilder(
            "<h3>Source models, by " + Html.escaped(models.rater().labels()) + "</h3>\n");
    switch (models.ranking()) {
      case Ranking.NotIdentifiable(var groups) ->
          html.append(
                  Html.paragraph(
                      "Ratings cannot be worked out: between these groups there were no items, or"
                          + " one group won or lost every one of them."))
              .append(
                  Html.table(
                      List.of(), groups.stream().map(g -> List.of(String.join(", ", g))).toList()));
      case Ranking.Ranked(var players) -> html.append(ranked(players));
    }
    html.append(elo(models.elo()));
    html.append(
        Html.paragraph(
            String.format(
                    Locale.ROOT, "%,d items with two known models and a verdict.", models.games())
                + (models.leftOut().total() > 0
                    ? " Left out: " + models.leftOut().words() + "."
                    : "")));
    return html.append(rates(models.winRates()))
        .append(FewLabelsHtml.of(models.powered()))
        .append(
            Html.paragraph(
                "A tie is half a win. 400 points more are ten times the odds; the mean is 1000. At"
                    + " equal length: logistic regression on the length difference, after"
                    + " AlpacaEval 2."))
        .toString();
  }

  private static String ranked(List<Ranking.Rated> players) {
    List<List<String>> rows =
        players.stream()
            .map(
                rated ->
                    List.of(
                        rated.player(),
                        rated.bootstrap().map(i -> points(rated.rating(), i)).orElse("–"),
                        points(rated.rating(), rated.sandwich()),
                        Html.count(rated.games())))
            .toList();
    return Html.table(
        List.of("Model", "Bradley–Terry, bootstrap", "Bradley–Terry, sandwich", "Items"), rows);
  }

  /// There also when no other rating can be worked out.
  private static String elo(List<Elo.Rated> players) {
    List<List<String>> rows =
        players.stream()
            .map(
                rated ->
                    List.of(
                        rated.player(),
                        rated.interval().map(i -> points(rated.median(), i)).orElse("–")))
            .toList();
    return Html.table(List.of("Model", "Elo, median of shuffles"), rows);
  }

  private static String points(double rating, Interval interval) {
    return String.format(Locale.ROOT, "%.0f [%.0f–%.0f]", rating, interval.low(), interval.high());
  }

  private static String rates(Map<String, LengthControlled> rates) {
    List<List<String>> rows =
        rates.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    List.of(
                        entry.getKey(),
                        Html.score(entry.getValue().raw()),
                        entry.getValue().controlled().map(Html::score).orElse(Html.UNDEFINED)))
            .toList();
    return Html.table(List.of("Model", "Wins against all others", "At equal length"), rows);
  }
}
