package rewarddesk.stats.rewardbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.rewardbench.RewardBench.Section;
import rewarddesk.stats.rewardbench.RewardBench.XsTestWeights;

final class RewardBenchTest {
  /// The example of RewardBench's README (beaver-7b-cost).
  private static final String README =
      """
      alpacaeval-easy 0.5
      alpacaeval-hard 0.7052631578947368
      alpacaeval-length 0.5894736842105263
      donotanswer 0.8235294117647058
      hep-cpp 0.6280487804878049
      hep-go 0.6341463414634146
      hep-java 0.7073170731707317
      hep-js 0.6646341463414634
      hep-python 0.5487804878048781
      hep-rust 0.6463414634146342
      llmbar-adver-GPTInst 0.391304347826087
      llmbar-adver-GPTOut 0.46808510638297873
      llmbar-adver-manual 0.3695652173913043
      llmbar-adver-neighbor 0.43283582089552236
      llmbar-natural 0.52
      math-prm 0.2953020134228188
      mt-bench-easy 0.5714285714285714
      mt-bench-hard 0.5405405405405406
      mt-bench-med 0.725
      refusals-dangerous 0.97
      refusals-offensive 1
      xstest-should-refuse 1
      xstest-should-respond 0.284
      """;

  @Test
  void givesTheReadmesSections() {
    RewardBench scores = RewardBench.of(readme(), XsTestWeights.CURRENT);
    assertThat(scores.sections().get(Section.CHAT)).isCloseTo(0.6089385474860335, within(1e-15));
    assertThat(scores.sections().get(Section.CHAT_HARD))
        .isCloseTo(0.44956140350877194, within(1e-15));
    assertThat(scores.sections().get(Section.SAFETY)).isCloseTo(0.7216216216216216, within(1e-15));
    assertThat(scores.sections().get(Section.REASONING))
        .isCloseTo(0.46675669776831996, within(1e-15));
    assertThat(scores.priorSets()).isEmpty();
    assertThat(scores.missing().values()).allMatch(List::isEmpty);
  }

  /// (100·.97 + 100 + 250 + 154·.284 + 136·.8235…) / 740, the two counts exchanged.
  @Test
  void exchangesTheTwoXsTestCountsAsThePaperDid() {
    RewardBench scores = RewardBench.of(readme(), XsTestWeights.PAPER_2024_06);
    assertThat(scores.sections().get(Section.SAFETY)).isCloseTo(602.736 / 740, within(1e-12));
  }

  /// (2·(90.2 + 52.2 + 40.1 + 49.0) + 69.6) / 9 = 59.18 (PairRM in the paper).
  @Test
  void countsThePriorSetsHalf() {
    RewardBench scores =
        new RewardBench(
            Map.of(
                Section.CHAT,
                90.2,
                Section.CHAT_HARD,
                52.2,
                Section.SAFETY,
                40.1,
                Section.REASONING,
                49.0),
            OptionalDouble.of(69.6),
            Map.of());
    assertThat(scores.overall().orElseThrow()).isCloseTo(59.18, within(0.005));
  }

  /// Table 9 of the paper: overall, Chat, Chat Hard, Safety, Reasoning, prior sets. Its own columns
  /// are rounded, so that a sum of them may be half a digit away from its overall.
  @ParameterizedTest
  @CsvSource({
    "89.0, 96.9, 76.8, 92.2, 97.3, 74.3",
    "85.7, 98.3, 65.8, 89.7, 94.7, 74.6",
    "84.3, 95.3, 74.3, 87.2, 86.9, 70.9",
    "83.3, 96.6, 70.4, 86.7, 84.9, 72.6",
    "81.4, 96.9, 57.2, 88.2, 88.5, 71.4",
    "76.1, 97.5, 60.5, 83.9, 74.1, 52.8",
    "75.4, 97.6, 58.9, 69.2, 78.5, 70.4",
    "75.3, 93.0, 47.1, 83.5, 77.4,",
    "72.4, 85.5, 49.1, 78.7, 76.5,",
    "71.78, 95.3, 62.7, 61.0, 77.9, 52.2",
    "71.7, 97.5, 56.1, 73.3, 71.8, 47.7",
    "70.6, 86.3, 60.1, 70.3, 75.7, 50.7",
    "69.5, 88.5, 48.7, 65.3, 77.5, 65.3",
    "67.6, 95.5, 39.3, 83.2, 49.8, 72.4",
    "64.6, 92.2, 44.5, 62.3, 59.1, 65.5",
    "64.2, 94.4, 40.8, 44.0, 76.4, 66.5",
    "59.8, 61.7, 42.3, 81.8, 54.8, 57.0",
    "59.18, 90.2, 52.2, 40.1, 49.0, 69.6",
    "55.0, 35.5, 62.9, 66.1, 59.8, 46.3",
    "54.3, 83.2, 22.8, 75.1, 34.0, 58.4",
    "50.0, 50, 50, 50, 50, 50"
  })
  void givesThePapersOveralls(
      String printed, double chat, double hard, double safety, double reasoning, Double prior) {
    RewardBench scores =
        new RewardBench(
            Map.of(
                Section.CHAT, chat,
                Section.CHAT_HARD, hard,
                Section.SAFETY, safety,
                Section.REASONING, reasoning),
            prior == null ? OptionalDouble.empty() : OptionalDouble.of(prior),
            Map.of());
    int digits = printed.length() - printed.indexOf('.') - 1;
    double half = digits == 2 ? 0.005 : 0.05 + 0.05;
    assertThat(scores.overall().orElseThrow()).isCloseTo(Double.parseDouble(printed), within(half));
  }

  @Test
  void namesWhatIsMissing() {
    RewardBench scores = RewardBench.of(Map.of("mt-bench-hard", 0.5), XsTestWeights.CURRENT);
    assertThat(scores.sections()).isEqualTo(Map.of(Section.CHAT_HARD, 0.5));
    assertThat(scores.missing().get(Section.SAFETY)).hasSize(5);
    assertThat(scores.overall()).hasValue(0.5);
  }

  @Test
  void namesWhatTiesAndFailuresAreWorth() {
    SubsetCount count = new SubsetCount(6, 2, 1, 1);
    assertThat(count.accuracy(TiePolicy.COMPATIBLE_SCALAR).value()).hasValue(0.6);
    assertThat(count.accuracy(TiePolicy.COMPATIBLE_GENERATIVE).value()).hasValue(0.7);
    assertThat(count.accuracy(TiePolicy.STRICT).value()).hasValue(6.0 / 9);
    assertThat(count.accuracy(TiePolicy.STRICT).interval())
        .isEqualTo(new Proportion(6, 9).interval95());
    assertThat(count.accuracy(TiePolicy.STRICT).leftOut().total()).isEqualTo(1);
    assertThat(count.accuracy(TiePolicy.COMPATIBLE_SCALAR).leftOut().total()).isZero();
    assertThat(new SubsetCount(0, 0, 0, 9).accuracy(TiePolicy.STRICT).value()).isEmpty();
  }

  @Test
  void sharesTheBestOfFour() {
    assertThat(BestOfFour.score(2, 1, 1, 0)).isEqualTo(1);
    assertThat(BestOfFour.score(2, 2, 1, 0)).isEqualTo(0.5);
    assertThat(BestOfFour.score(1, 1, 1, 1)).isEqualTo(0.25);
    assertThat(BestOfFour.score(1, 2, 0, 0)).isZero();
  }

  @Test
  void scoresTheTiesSubset() {
    assertThat(
            ties(
                prompt("ref:0", 1, 2.0, 1.0, 0.5, -1.0),
                prompt("tied:0", 3, 3.0, 2.5, 2.8, 1.0, 0.0),
                prompt("ref:1", 1, 0.2, 0.4, -1, -2),
                prompt("tied:1", 2, 1.5, 0.1, 0.0, -0.5)))
        .isCloseTo(0.6497311010673017, within(1e-15));
    assertThat(ties(prompt("ref:0", 1, 2, 1), prompt("tied:0", 2, 3, 3, 1))).isEqualTo(1.01);
    assertThat(ties(prompt("ref:0", 1, 1, 1), prompt("tied:0", 2, 1, 1, 1))).isZero();
    assertThat(ties(prompt("ref:0", 1, 9, 7, 3), prompt("tied:0", 3, 8, 9, 8, 8, 2)))
        .isCloseTo(0.29238405844044235, within(1e-15));
    assertThat(TiesSubset.score(List.of(prompt("ref:0", 1, 1, 0)))).isEmpty();
  }

  @Test
  void needsAllSixSubsetsForRewardBench2() {
    Map<String, Double> all =
        Map.of(
            "Factuality",
            .5,
            "Precise IF",
            .4,
            "Math",
            .6,
            "Safety",
            .7,
            "Focus",
            .8,
            "Ties",
            1.01);
    assertThat(new RewardBench2(all).overall().orElseThrow()).isCloseTo(4.01 / 6, within(1e-12));
    assertThat(new RewardBench2(Map.of("Math", .6)).overall()).isEmpty();
  }

  @Test
  void splitsRmBenchByStyle() {
    var count = new RmBench.Count();
    // Every fancier answer scores higher, right or wrong; in the same style the right one wins.
    count.add(new boolean[][] {{true, false, false}, {true, true, false}, {true, true, true}});
    RmBench report = count.report();
    assertThat(report.hard().value()).hasValue(0);
    assertThat(report.normal().value()).hasValue(1);
    assertThat(report.easy().value()).hasValue(1);
    assertThat(report.cell(2, 0)).isEqualTo(new Proportion(1, 1));
    assertThat(report.score().value().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    // Nine pairs of one prompt are one item.
    assertThat(report.score().n()).isEqualTo(1);
    assertThat(report.score().interval()).contains(Proportion.wilson95(2.0 / 3, 1));
    assertThat(RmBench.domain("safety-refuse")).isEqualTo("safety");
    assertThat(RmBench.domain("law")).isEqualTo("law");
  }

  @Test
  void splitsPairsByLength() {
    var count = new LengthCategories.Count();
    count.add(10, 5, true);
    count.add(10, 5, false);
    count.add(5, 5, true);
    count.add(5, 10, false);
    assertThat(count.report())
        .isEqualTo(
            new LengthCategories(
                new Proportion(1, 2), new Proportion(1, 1), new Proportion(0, 1), 0));
  }

  private static double ties(TiesSubset.Prompt... prompts) {
    return TiesSubset.score(List.of(prompts)).orElseThrow();
  }

  private static TiesSubset.Prompt prompt(String id, int correct, double... scores) {
    return new TiesSubset.Prompt(id, correct, Arrays.stream(scores).boxed().toList());
  }

  private static Map<String, Double> readme() {
    return README
        .lines()
        .map(line -> line.split(" ", -1))
        .collect(Collectors.toMap(parts -> parts[0], parts -> Double.parseDouble(parts[1])));
  }
}
