package rewarddesk.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rewarddesk.insight.Benchmarks;
import rewarddesk.insight.Board;
import rewarddesk.insight.SourceModels;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Interval;
import rewarddesk.stats.ranking.LengthControlled;
import rewarddesk.stats.ranking.Ranking;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.TiePolicy;

/// How systems and source models stand, on the page.
final class BoardHtml {
  private BoardHtml() {}

  static String of(Standings standings) {
    String labels = Html.escaped(standings.board().labels().labels());
    StringBuilder html = new StringBuilder("<h2>All systems, measured against " + labels + "</h2>");
    html.append(board(standings.board()));
    if (!standings.v1().isEmpty()) {
      html.append("<h3>RewardBench 1</h3>\n").append(v1(standings.v1()));
    }
    if (!standings.v2().isEmpty()) {
      html.append("<h3>RewardBench 2</h3>\n").append(v2(standings.v2()));
    }
    if (!standings.rm().isEmpty()) {
      html.append("<h3>RM-Bench</h3>\n").append(rm(standings));
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
                        percent(row.all().accuracy(row.compatible()).orElse(Double.NaN))
                            + " ("
                            + policy(row.compatible())
                            + ")",
                        Html.count(row.all().ties()),
                        Html.count(row.all().failures()),
                        row.lengths().map(l -> Html.share(l.chosenLonger())).orElse(""),
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
                "Right, chosen shorter"),
            rows);
    return (rows.size() > 20 ? Html.folded("All " + rows.size() + " systems", table) : table)
        + Html.paragraph(
            "Strict: a tie is no win, what has no readable verdict is in no number. Compatible: for"
                + " judges that write, a tie or an unreadable reply is half a win; for others both"
                + " are losses.");
  }

  private static String percent(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * value);
  }

  private static String policy(TiePolicy policy) {
    return switch (policy) {
      case COMPATIBLE_SCALAR -> "ties and failures lose";
      case COMPATIBLE_GENERATIVE -> "ties and failures half";
      case STRICT -> "strict";
    };
  }

  private static String v1(Map<String, List<Benchmarks.V1>> all) {
    List<String> head = new ArrayList<>(List.of("System", "Policy", "Weights of XSTest"));
    Arrays.stream(RewardBench.Section.values()).map(BoardHtml::word).forEach(head::add);
    head.add("prior sets");
    head.add("overall");
    List<List<String>> rows = new ArrayList<>();
    all.forEach((judge, scores) -> scores.forEach(score -> rows.add(v1(judge, score))));
    return Html.table(head, rows);
  }

  private static List<String> v1(String judge, Benchmarks.V1 score) {
    List<String> row = new ArrayList<>();
    row.add(judge);
    row.add(policy(score.policy()));
    row.add(word(score.weights()));
    for (RewardBench.Section section : RewardBench.Section.values()) {
      row.add(
          score.sections().containsKey(section) ? Html.score(score.sections().get(section)) : "–");
    }
    row.add(Html.score(score.priorSets()));
    row.add(Html.score(score.overall()));
    return row;
  }

  private static String v2(Map<String, Benchmarks.V2> all) {
    List<String> head = new ArrayList<>(List.of("System"));
    head.addAll(RewardBench2.SUBSETS);
    head.add("overall");
    List<List<String>> rows = new ArrayList<>();
    all.forEach(
        (judge, score) -> {
          List<String> row = new ArrayList<>(List.of(judge));
          for (String subset : RewardBench2.SUBSETS) {
            row.add(
                score.subsets().containsKey(subset)
                    ? Html.score(score.subsets().get(subset))
                    : "–");
          }
          row.add(Html.score(score.overall()));
          rows.add(row);
        });
    return Html.table(head, rows);
  }

  private static String rm(Standings standings) {
    List<List<String>> rows = new ArrayList<>();
    standings
        .rm()
        .forEach(
            (judge, domains) ->
                domains.forEach(
                    (domain, score) ->
                        rows.add(
                            List.of(
                                judge,
                                domain,
                                Html.share(score.hard()),
                                Html.share(score.normal()),
                                Html.share(score.easy()),
                                percent(score.score())))));
    return Html.table(List.of("System", "Domain", "hard", "normal", "easy", "mean"), rows);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
