package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import rewarddesk.insight.Benchmarks;
import rewarddesk.insight.Board;
import rewarddesk.insight.SourceModels;
import rewarddesk.insight.Standings;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.ranking.Ranking;
import rewarddesk.stats.rewardbench.RewardBench;
import rewarddesk.stats.rewardbench.RewardBench2;
import rewarddesk.stats.rewardbench.RmBench;
import rewarddesk.stats.rewardbench.TiePolicy;

/// How systems and source models stand, for people.
final class BoardText {
  private BoardText() {}

  static String of(List<Standings> all) {
    StringBuilder text = new StringBuilder();
    for (Standings standings : all) {
      if (standings.board().rows().size() > 1) {
        text.append(board(standings.board())).append('\n');
      }
      standings.v1().forEach((judge, scores) -> text.append(v1(judge, scores)).append('\n'));
      standings.v2().forEach((judge, score) -> text.append(v2(judge, score)).append('\n'));
      standings.rm().forEach((judge, domains) -> text.append(rm(judge, domains)).append('\n'));
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
          percent(row.all().accuracy(row.compatible())),
          row.all().ties(),
          row.all().failures());
    }
    return table.text()
        + "Strict: a tie is no win, no verdict is in no number. Compatible as RewardBench: half a"
        + " win for judges that write, a loss for others.\n";
  }

  private static String v1(String judge, List<Benchmarks.V1> scores) {
    TextTable table = new TextTable().row("RewardBench 1, " + judge, "Policy", "XSTest", "Score");
    for (Benchmarks.V1 score : scores) {
      for (RewardBench.Section section : RewardBench.Section.values()) {
        if (score.sections().containsKey(section)) {
          row(table, word(section), score, score.sections().get(section));
        }
      }
      row(table, "prior sets", score, score.priorSets());
      row(table, "overall", score, score.overall());
    }
    return table.text();
  }

  private static void row(TextTable table, String name, Benchmarks.V1 score, Estimate value) {
    if (value.value().isPresent()) {
      table.row(name, policy(score.policy()), word(score.weights()), score(value));
    }
  }

  private static String v2(String judge, Benchmarks.V2 score) {
    TextTable table = new TextTable().row("RewardBench 2, " + judge, "Score");
    for (String subset : RewardBench2.SUBSETS) {
      if (score.subsets().containsKey(subset)) {
        table.row(subset, score(score.subsets().get(subset)));
      }
    }
    if (score.overall().value().isPresent()) {
      table.row("overall", score(score.overall()));
    }
    return table.text();
  }

  private static String rm(String judge, Map<String, RmBench> domains) {
    TextTable table = new TextTable().row("RM-Bench, " + judge, "Hard", "Normal", "Easy", "Mean");
    domains.forEach(
        (domain, score) ->
            table.row(
                domain,
                share(score.hard()),
                share(score.normal()),
                share(score.easy()),
                String.format(Locale.ROOT, "%.1f %%", 100 * score.score())));
    return table.text();
  }

  private static String share(Proportion share) {
    return share.interval95().map(i -> percent(share.value().orElse(0), i)).orElse("–");
  }

  private static String models(SourceModels models) {
    return switch (models.ranking()) {
      case Ranking.NotIdentifiable(var groups) ->
          "Source models by "
              + models.rater().labels()
              + ": no ratings, because nothing connects these groups: "
              + String.join(" | ", groups.stream().map(g -> String.join(", ", g)).toList())
              + "\n";
      case Ranking.Ranked(var players) -> {
        TextTable table =
            new TextTable()
                .row(
                    "Source models by " + models.rater().labels(),
                    "Bradley–Terry",
                    "At equal length");
        for (Ranking.Rated rated : players) {
          table.row(
              rated.player(),
              points(rated.rating(), rated.bootstrap()),
              Optional.ofNullable(models.winRates().get(rated.player()))
                  .flatMap(rate -> rate.controlled())
                  .map(BoardText::score)
                  .orElse("–"));
        }
        yield table.text();
      }
    };
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

  private static String score(Estimate estimate) {
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

  private static String policy(TiePolicy policy) {
    return switch (policy) {
      case COMPATIBLE_SCALAR -> "ties and failures lose";
      case COMPATIBLE_GENERATIVE -> "ties and failures half";
      case STRICT -> "strict";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
