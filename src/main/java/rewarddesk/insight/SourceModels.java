package rewarddesk.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.model.Slot;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.ranking.BradleyTerry;
import rewarddesk.stats.ranking.Elo;
import rewarddesk.stats.ranking.Games;
import rewarddesk.stats.ranking.LengthControlled;
import rewarddesk.stats.ranking.Ranking;

/// Which source model wins, by one rater's verdicts.
///
/// @param rater whose verdicts
/// @param games how many there were, and what is left out
/// @param ranking Bradley–Terry, or why there is none
/// @param elo online Elo in the order of the items, with its bootstrap over prompts
/// @param winRates each model against all others, as it stands and at equal length
/// @param powered win rates with the help of all judgments, where that says more than the labels
public record SourceModels(
    Rater rater,
    int games,
    LeftOut leftOut,
    Ranking ranking,
    List<Elo.Rated> elo,
    Map<String, LengthControlled> winRates,
    Map<String, FewLabels> powered) {
  private static final Bootstrap ELO_ROUNDS = new Bootstrap(200, 0.95, 20_240_601);
  private static final int MOST_MODELS = 100;

  public SourceModels {
    elo = List.copyOf(elo);
    winRates = Map.copyOf(winRates);
    powered = Map.copyOf(powered);
  }

  /// Empty when fewer than two models are known, or more than a hundred.
  public static Optional<SourceModels> of(VerdictTable verdicts, Texts texts, VerdictColumn rater) {
    Games.Count count = new Games.Count();
    Map<String, Wins> wins = new TreeMap<>();
    for (int row = 0; row < texts.rows(); row++) {
      if (rater.said(row) != Said.ABSENT) {
        String a = texts.model(row, Slot.A).orElse("");
        String b = texts.model(row, Slot.B).orElse("");
        count.add(Integer.toString(texts.prompt(row)), a, b, rater.said(row).choice());
        addWins(wins, texts, row, rater.said(row), a, b);
      }
    }
    Games games = count.report();
    if (games.players().size() < 2 || games.players().size() > MOST_MODELS) {
      return Optional.empty();
    }
    Map<String, LengthControlled> rates = new TreeMap<>();
    wins.forEach((model, all) -> rates.put(model, all.report()));
    return Optional.of(
        new SourceModels(
            rater.rater(),
            games.count(),
            games.leftOut(),
            BradleyTerry.of(games, Bootstrap.STANDARD),
            Elo.STANDARD.of(games, ELO_ROUNDS),
            rates,
            PoweredWins.of(verdicts, texts, rater)));
  }

  private static void addWins(
      Map<String, Wins> wins, Texts texts, int row, Said said, String a, String b) {
    if (said.ranks() && !a.isBlank() && !b.isBlank() && !a.equals(b)) {
      double score = said == Said.A ? 1 : said == Said.TIE ? 0.5 : 0;
      double longer = (double) texts.length(row, Slot.A) - texts.length(row, Slot.B);
      wins.computeIfAbsent(a, _ -> new Wins()).add(score, longer, texts.prompt(row));
      wins.computeIfAbsent(b, _ -> new Wins()).add(1 - score, -longer, texts.prompt(row));
    }
  }

  /// One model's games.
  private static final class Wins {
    private final Doubles outcomes = new Doubles();
    private final Doubles longer = new Doubles();
    private final Doubles prompts = new Doubles();

    void add(double outcome, double difference, int prompt) {
      outcomes.add(outcome);
      longer.add(difference);
      prompts.add(prompt);
    }

    LengthControlled report() {
      int[] keys = Arrays.stream(prompts.toArray()).mapToInt(prompt -> (int) prompt).toArray();
      return LengthControlled.of(
          outcomes.toArray(), longer.toArray(), Clusters.byKey(keys), LeftOut.NONE);
    }
  }
}
