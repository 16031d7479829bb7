package rewarddesk.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;

final class JudgeAgainstHumansTest {

  @Test
  void scoresEachClassAgainstTheTruth() {
    PairTable table =
        PairTable.of(List.of("A", "B", "tie"), new long[][] {{30, 5, 5}, {10, 40, 0}, {2, 0, 8}});
    assertThat(table.agreement()).isEqualTo(new Proportion(78, 100));
    assertThat(table.agreementWithout(2)).isEqualTo(new Proportion(70, 85));
    assertThat(table.classes())
        .isEqualTo(
            List.of(
                new ClassScores("A", 30, 40, 42),
                new ClassScores("B", 40, 50, 45),
                new ClassScores("tie", 8, 10, 13)));
    assertThat(table.classes().get(1).precision()).isEqualTo(new Proportion(40, 50));
    assertThat(table.classes().get(1).recall()).isEqualTo(new Proportion(40, 45));
    assertThat(table.classes().get(1).f1().value().orElseThrow())
        .isCloseTo(80.0 / 95, within(1e-15));
    assertThat(new ClassScores("x", 0, 0, 0).f1().value()).isEmpty();
  }

  /// Agresti 1990, p. 350: 1,600 people asked twice (approve both 794, first only 150, second only
  /// 86, never 570): chi-square 17.36 without… (b − c)²/(b + c) = 64²/236.
  @Test
  void mcNemarWeighsOnlyWhereTheJudgesDiffer() {
    McNemar test = new McNemar(794, 150, 86, 570);
    assertThat(test.chiSquare().orElseThrow()).isCloseTo(17.3559, within(0.00005));
    assertThat(test.chiSquareP().orElseThrow()).isCloseTo(3.1e-5, within(0.05e-5));
    assertThat(test.exactP()).isCloseTo(3.716e-5, within(0.001e-5));
    Interval difference = test.difference95();
    assertThat(difference.low()).isCloseTo(0.021, within(0.001));
    assertThat(difference.high()).isCloseTo(0.059, within(0.001));
    assertThat(new McNemar(9, 0, 0, 1).chiSquare()).isEmpty();
    assertThat(new McNemar(9, 0, 0, 1).exactP()).isEqualTo(1);
    // Five heads in five throws of a fair coin, either way.
    assertThat(new McNemar(0, 5, 0, 0).exactP()).isCloseTo(1.0 / 16, within(1e-12));
  }

  @Test
  void comparesHumansAndJudgeWithTheSameVotes() {
    int none = Ratings.MISSING;
    int[][] humans = {{0, 0, 0}, {1, 1, 0}, {none, 1, none}, {0, none, 0}};
    LeaveOneOut report =
        LeaveOneOut.of(2, new int[] {0, 1, 1, none}, humans, new int[] {7, 8, 9, 7}, 5);
    // First unit: all three agree. Second: the third human is against both others; the other two
    // face a draw. Fourth: two agree, the judge is silent.
    assertThat(report.humans().n()).isEqualTo(8);
    assertThat(report.judge().n()).isEqualTo(6);
    assertThat(report.perHuman().get(2)).isEqualTo(new Proportion(2, 3));
    assertThat(report.judgeMissing()).isEqualTo(2);
    assertThat(report.unitsAlone()).isEqualTo(1);
  }

  @Test
  void votesOnOneItemAreNotIndependent() {
    int[][] humans = new int[100][4];
    int[] judge = new int[100];
    for (int unit = 0; unit < 100; unit++) {
      // All four say the same, and the judge is right on four items of five.
      java.util.Arrays.fill(humans[unit], unit % 2);
      judge[unit] = unit % 5 == 0 ? 1 - unit % 2 : unit % 2;
    }
    int[] units = java.util.stream.IntStream.range(0, 100).toArray();
    LeaveOneOut report = LeaveOneOut.of(2, judge, humans, units, 1);
    assertThat(report.judge().n()).isEqualTo(400);
    assertThat(report.judge().value()).hasValue(0.8);
    // Four votes that always agree are worth one.
    Interval worth = rewarddesk.stats.Proportion.wilson95(0.8, 99);
    Interval found = report.judge().interval().orElseThrow();
    assertThat(found.low()).isCloseTo(worth.low(), within(1e-9));
    assertThat(found.high()).isCloseTo(worth.high(), within(1e-9));
    // All humans agree: a hundred items bear witness to that, not four hundred votes.
    assertThat(report.humans().interval())
        .contains(new Proportion(100, 100).interval95().orElseThrow());
  }

  @Test
  void altTestLetsAGoodJudgeStandInAndNotABadOne() {
    int[][] humans = new int[200][3];
    int[] good = new int[200];
    int[] bad = new int[200];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      for (int h = 0; h < 3; h++) {
        humans[i][h] = random.nextDouble() < 0.8 ? 0 : 1;
      }
      good[i] = 0;
      bad[i] = 1;
    }
    AltTest stands = AltTest.of(good, humans, 0.2);
    assertThat(stands.mayReplace()).isTrue();
    assertThat(stands.winningRate()).hasValue(1);
    assertThat(stands.advantageProbability().orElseThrow()).isGreaterThan(0.8);
    AltTest falls = AltTest.of(bad, humans, 0.2);
    assertThat(falls.mayReplace()).isFalse();
    assertThat(falls.winningRate()).hasValue(0);
  }

  @Test
  void altTestLeavesOutHumansWithFewItems() {
    int none = Ratings.MISSING;
    int[][] humans = new int[40][];
    for (int i = 0; i < 40; i++) {
      humans[i] = new int[] {0, 0, i < 10 ? 0 : none};
    }
    AltTest test = AltTest.of(new int[40], humans, 0.2);
    assertThat(test.tooFew()).containsExactly(2);
    assertThat(test.annotators())
        .containsExactly(
            new AltTest.Annotator(0, 40, 1, 1, 0, true),
            new AltTest.Annotator(1, 40, 1, 1, 0, true));
  }
}
