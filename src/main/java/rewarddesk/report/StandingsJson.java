package rewarddesk.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.insight.Board;
import rewarddesk.insight.SourceModels;
import rewarddesk.insight.Standings;
import rewarddesk.stats.ranking.Ranking;
import rewarddesk.stats.rewardbench.LengthCategories;
import rewarddesk.stats.rewardbench.SubsetCount;
import rewarddesk.stats.rewardbench.TiePolicy;

/// How systems and source models stand, as JSON. The tie policy stands beside every number.
final class StandingsJson {
  private StandingsJson() {}

  static ObjectNode of(Standings standings) {
    ObjectNode object = Nodes.object().put("labels", standings.board().labels().id());
    ArrayNode systems = object.putArray("systems");
    standings.board().rows().forEach(row -> systems.add(system(row, standings)));
    object.put("cutPrompts", standings.cutPrompts());
    standings.models().ifPresent(models -> object.set("sourceModels", models(models)));
    return object;
  }

  private static ObjectNode system(Board.Row row, Standings standings) {
    String judge = row.judge().id();
    ObjectNode object = Nodes.object().put("judge", judge);
    object.set("strict", Nodes.share(row.strict()));
    object.put("compatiblePolicy", word(row.compatible()));
    object.set("compatible", Nodes.estimate(row.all().accuracy(row.compatible())));
    object.set("counts", counts(row.all()));
    ObjectNode subsets = object.putObject("subsets");
    row.subsets()
        .forEach(
            (name, count) -> {
              ObjectNode one = subsets.putObject(name);
              one.set("strict", Nodes.estimate(count.accuracy(TiePolicy.STRICT)));
              one.set("compatible", Nodes.estimate(count.accuracy(row.compatible())));
              one.set("counts", counts(count));
            });
    row.lengths()
        .ifPresent(
            lengths -> {
              ObjectNode one = object.putObject("byLength");
              one.set("chosenLonger", Nodes.share(lengths.chosenLonger()));
              one.set("equal", Nodes.share(lengths.equal()));
              one.set("chosenShorter", Nodes.share(lengths.chosenShorter()));
              one.put("policy", LengthCategories.POLICY.name().toLowerCase(Locale.ROOT));
              one.put("failures", lengths.failures());
            });
    BenchmarkJson.put(object, standings, judge);
    return object;
  }

  private static ObjectNode counts(SubsetCount count) {
    return Nodes.object()
        .put("wins", count.wins())
        .put("losses", count.losses())
        .put("ties", count.ties())
        .put("failures", count.failures());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode models(SourceModels models) {
    ObjectNode object =
        Nodes.object().put("rater", models.rater().id()).put("games", models.games());
    object.set("leftOut", Nodes.leftOut(models.leftOut()));
    switch (models.ranking()) {
      case Ranking.NotIdentifiable(var groups) -> {
        ArrayNode all = object.putArray("notIdentifiable");
        groups.forEach(
            group -> {
              ArrayNode names = all.addArray();
              group.forEach(names::add);
            });
      }
      case Ranking.Ranked(var players) -> {
        ArrayNode all = object.putArray("bradleyTerry");
        for (Ranking.Rated rated : players) {
          ObjectNode one =
              all.addObject()
                  .put("model", rated.player())
                  .put("rating", rated.rating())
                  .put("games", rated.games())
                  .put("score", rated.score());
          one.set("sandwich", Nodes.interval(rated.sandwich()));
          rated.bootstrap().ifPresent(interval -> one.set("bootstrap", Nodes.interval(interval)));
        }
      }
    }
    ArrayNode elo = object.putArray("elo");
    models
        .elo()
        .forEach(
            rated -> {
              ObjectNode one =
                  elo.addObject()
                      .put("model", rated.player())
                      .put("rating", rated.rating())
                      .put("median", rated.median());
              rated.interval().ifPresent(range -> one.set("bootstrap", Nodes.interval(range)));
            });
    ObjectNode rates = object.putObject("winRates");
    models
        .winRates()
        .forEach(
            (model, rate) -> {
              ObjectNode one = rates.putObject(model);
              one.set("raw", Nodes.estimate(rate.raw()));
              rate.controlled().ifPresent(c -> one.set("atEqualLength", Nodes.estimate(c)));
              Optional.ofNullable(models.powered().get(model))
                  .ifPresent(few -> one.set("fewLabels", Nodes.fewLabels(few)));
            });
    return object;
  }
}
