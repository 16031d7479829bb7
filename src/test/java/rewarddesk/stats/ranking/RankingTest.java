package rewarddesk.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;

final class RankingTest {
  private final Games.Count games = new Games.Count();
  private int prompt;

  @Test
  void threeToOneIsFourHundredTimesTheLogarithmOfThree() {
    play("a", "b", 75, 0, 25);
    List<Ranking.Rated> ranked = ranked();
    assertThat(ranked.get(0).rating() - ranked.get(1).rating())
        .isCloseTo(190.84850188786498, within(1e-9));
    assertThat(ranked.get(0).score()).isEqualTo(75);
    assertThat(ranked.get(0).bootstrap().orElseThrow().contains(1095)).isTrue();
    // Var of the log-odds is 1/75 + 1/25; each player's rating takes half of the difference.
    double half = 1.959964 * Math.sqrt(1 / 75.0 + 1 / 25.0) * 400 / Math.log(10) / 2;
    assertThat(ranked.get(0).sandwich().width()).isCloseTo(2 * half, within(0.001));
  }

  @Test
  void threePlayersWithTies() {
    play("A", "B", 7, 0, 3);
    play("B", "C", 6, 2, 2);
    play("A", "C", 8, 0, 2);
    List<Ranking.Rated> ranked = ranked();
    assertThat(ranked.stream().map(Ranking.Rated::player)).containsExactly("A", "B", "C");
    // FastChat's optimiser stops at a gradient of 1e-6, which is 7e-7 points from the maximum.
    assertThat(ranked.get(0).rating()).isCloseTo(1131.38408978, within(1e-6));
    assertThat(ranked.get(1).rating()).isCloseTo(1000, within(1e-6));
    assertThat(ranked.get(2).rating()).isCloseTo(868.61591022, within(1e-6));
  }

  @Test
  void eloMovesGameByGame() {
    List<double[]> steps =
        List.of(
            new double[] {1002, 998},
            new double[] {999.97697517, 1000.02302483},
            new double[] {999.97724025, 1000.02275975},
            new double[] {1001.97750228, 998.02249772});
    List<Choice> results = List.of(Choice.A, Choice.B, Choice.TIE, Choice.A);
    for (int i = 0; i < 4; i++) {
      games.add("p", "A", "B", results.get(i));
      double[] ratings = Elo.STANDARD.ratings(games.report());
      assertThat(ratings).containsExactly(steps.get(i), within(5e-9));
    }
    List<Elo.Rated> rated = Elo.STANDARD.of(games.report(), new Bootstrap(200, 0.95, 1));
    assertThat(rated.getFirst().interval().orElseThrow().contains(rated.getFirst().median()))
        .isTrue();
  }

  @Test
  void gamesOfOnePromptMakeEloLessCertain() {
    // 100 prompts, in each of which the same model wins all nine games.
    Games.Count apart = new Games.Count();
    Games.Count together = new Games.Count();
    for (int game = 0; game < 900; game++) {
      Choice result = game / 9 % 3 == 0 ? Choice.B : Choice.A;
      apart.add("p" + game, "a", "b", result);
      together.add("p" + game / 9, "a", "b", result);
    }
    Bootstrap rounds = new Bootstrap(400, 0.95, 1);
    double alone = width(Elo.STANDARD.of(apart.report(), rounds).getFirst().interval());
    Elo.Rated whole = Elo.STANDARD.of(together.report(), rounds).getFirst();
    assertThat(width(whole.interval())).isGreaterThan(1.5 * alone);
    assertThat(whole.median()).isGreaterThan(1000);
  }

  @Test
  void fiveWinsOfFiveAreNoCertainty() {
    double[] wins = {1, 1, 1, 1, 1};
    double[] lengths = {1, 2, 3, 4, 5};
    Estimate raw = LengthControlled.of(wins, lengths, Clusters.single(5), LeftOut.NONE).raw();
    assertThat(raw.value()).hasValue(1);
    assertThat(raw.interval()).contains(new Proportion(5, 5).interval95().orElseThrow());
    // All of one prompt: that is one trial.
    Clusters one = Clusters.byKey(new int[] {4, 4, 4, 4, 4});
    assertThat(LengthControlled.of(wins, lengths, one, LeftOut.NONE).raw().interval())
        .contains(new Proportion(1, 1).interval95().orElseThrow());
  }

  private static double width(Optional<Interval> interval) {
    return interval.orElseThrow().width();
  }

  @Test
  void perfectAndSeparateRecordsHaveNoRating() {
    play("a", "b", 5, 0, 0);
    assertThat(BradleyTerry.of(games.report(), Bootstrap.STANDARD))
        .isEqualTo(new Ranking.NotIdentifiable(List.of(List.of("a"), List.of("b"))));
    play("c", "d", 1, 1, 1);
    assertThat(BradleyTerry.of(games.report(), Bootstrap.STANDARD))
        .isEqualTo(
            new Ranking.NotIdentifiable(List.of(List.of("a"), List.of("b"), List.of("c", "d"))));
  }

  @Test
  void gamesWithoutVerdictOrNameAreNoGames() {
    games.add("p", "a", "b", Choice.NONE);
    games.add("p", "a", "", Choice.A);
    games.add("p", "a", "a", Choice.A);
    Games report = games.report();
    assertThat(report.count()).isZero();
    assertThat(report.leftOut().total()).isEqualTo(3);
  }

  @Test
  void takesLengthOutOfAWinRate() {
    SplittableRandom random = new SplittableRandom(5);
    int n = 3000;
    double[] outcomes = new double[n];
    double[] lengths = new double[n];
    for (int i = 0; i < n; i++) {
      lengths[i] = 300 + 400 * random.nextGaussian();
      // Equal answers, but the judge follows length.
      double chance = 1 / (1 + Math.exp(-1.5 * Math.tanh(lengths[i] / 400)));
      outcomes[i] = random.nextDouble() < chance ? 1 : 0;
    }
    LengthControlled report =
        LengthControlled.of(outcomes, lengths, Clusters.single(n), LeftOut.NONE);
    assertThat(report.raw().value().orElseThrow()).isGreaterThan(0.62);
    Estimate controlled = report.controlled().orElseThrow();
    assertThat(controlled.value().orElseThrow()).isCloseTo(0.5, within(0.04));
    assertThat(controlled.interval().orElseThrow().contains(0.5)).isTrue();
    assertThat(report.lengthEffect().orElseThrow().low()).isPositive();
  }

  @Test
  void arenaHardCountsMuchBetterThreeTimes() {
    List<ArenaHard.Question> questions = new ArrayList<>();
    questions.add(question(ArenaHard.Outcome.MUCH_BETTER, ArenaHard.Outcome.WORSE));
    questions.add(question(ArenaHard.Outcome.TIE, ArenaHard.Outcome.BETTER));
    questions.add(new ArenaHard.Question(Optional.empty(), Optional.of(ArenaHard.Outcome.WORSE)));
    Estimate score = ArenaHard.of(questions);
    // (1 1 1 0) and (½ 1).
    assertThat(score.value().orElseThrow()).isCloseTo(4.5 / 6, within(1e-12));
    assertThat(score.n()).isEqualTo(2);
    assertThat(score.leftOut()).isEqualTo(LeftOut.of(LeftOut.Reason.UNSCORED, 1));
  }

  private static ArenaHard.Question question(ArenaHard.Outcome first, ArenaHard.Outcome second) {
    return new ArenaHard.Question(Optional.of(first), Optional.of(second));
  }

  private List<Ranking.Rated> ranked() {
    Ranking ranking = BradleyTerry.of(games.report(), new Bootstrap(100, 0.95, 1));
    return ((Ranking.Ranked) ranking).players();
  }

  private void play(String a, String b, int wins, int ties, int losses) {
    int[] times = {wins, ties, losses};
    Choice[] results = {Choice.A, Choice.TIE, Choice.B};
    for (int result : Arrays.asList(0, 1, 2)) {
      for (int i = 0; i < times[result]; i++) {
        games.add("prompt " + prompt++, a, b, results[result]);
      }
    }
  }
}
