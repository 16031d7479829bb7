package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import rewarddesk.insight.Board;
import rewarddesk.insight.SourceModels;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.ranking.Elo;
import rewarddesk.stats.ranking.LengthControlled;
import rewarddesk.stats.ranking.Ranking;

/// How systems and source models stand, for people.
final class BoardText {
  private BoardText() {}

  static String of(List<Standings> all) {
    StringBuilder text = new StringBuilder();
    for (Standings standings : all) {
      if (standings.board().rows().size() > 1) {
        text.append(board(standings.board())).append('\n');
      }
      text.append(BenchmarkText.of(standings));
      if (standings.cutPrompts() > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "%,d prompts with several responses belong to this part only in part and are in"
                    + " neither RewardBench 2 nor RM-Bench.\n\n",
                standings.cutPrompts()));
      }
      standings
          .models()
          .ifPresent(models -> text.append(models(models)).append(powered(models)).append('\n'));
    }
    return text.toString();
  }

  private static String board(Board board) {
    TextTable table =
        new TextTable()
            .row(
                "Systems by " + board.labels().labels(),
                "Strict",
                "Compatible",
                "Ties",
                "No verdict");
    for (Board.Row row : board.rows()) {
      table.row(
          row.judge().id(),
          share(row.strict()),
          score(row.all().accuracy(row.compatible())),
          row.all().ties(),
          row.all().failures());
    }
    return table.text()
        + "Strict: a tie is no win, no verdict is in no number. Compatible as RewardBench: half a"
        + " win for judges that write, a loss for others.\n";
  }

  static String share(Proportion share) {
    return share.interval95().map(i -> percent(share.value().orElse(0), i)).orElse("–");
  }

  private static String models(SourceModels models) {
    String rater = models.rater().labels();
    return switch (models.ranking()) {
      case Ranking.NotIdentifiable(var groups) ->
          "Source models by "
              + rater
              + ": no ratings, because between these groups there were no items, or one group won"
              + " or lost every one of them: "
              + String.join(" | ", groups.stream().map(g -> String.join(", ", g)).toList())
              + "\n"
              + wins(models);
      case Ranking.Ranked(var players) -> {
        TextTable table = new TextTable().row("Source models by " + rater, "Bradley–Terry");
        for (Ranking.Rated rated : players) {
          table.row(rated.player(), points(rated.rating(), rated.bootstrap()));
        }
        yield table.text() + wins(models);
      }
    };
  }

  /// What is there also when no ratings can be worked out.
  private static String wins(SourceModels models) {
    TextTable table = new TextTable().row("Model", "Elo", "Wins", "At equal length");
    for (Elo.Rated rated : models.elo()) {
      Optional<LengthControlled> rate = Optional.ofNullable(models.winRates().get(rated.player()));
      table.row(
          rated.player(),
          points(rated.median(), rated.interval()),
          rate.map(one -> score(one.raw())).orElse("–"),
          rate.flatMap(LengthControlled::controlled).map(BoardText::score).orElse("–"));
    }
    return table.text();
  }

  private static String powered(SourceModels models) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(models.powered())
        .forEach((model, few) -> text.append("  " + model + " wins " + few.words() + "\n"));
    return text.toString();
  }

  private static String points(double rating, Optional<Interval> interval) {
    return interval
        .map(
            range ->
                String.format(Locale.ROOT, "%.0f [%.0f–%.0f]", rating, range.low(), range.high()))
        .orElseGet(() -> String.format(Locale.ROOT, "%.0f", rating));
  }

  static String score(Estimate estimate) {
    double value = estimate.value().orElse(0);
    return estimate
        .interval()
        .map(range -> percent(value, range))
        .orElseGet(() -> percent(estimate.value()));
  }

  private static String percent(double value, Interval interval) {
    return String.format(
        Locale.ROOT,
        "%.1f %% [%.1f–%.1f]",
        100 * value,
        100 * interval.low(),
        100 * interval.high());
  }

  private static String percent(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble())
        : "–";
  }
}
