package rewarddesk.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;

/// Examples that were printed with their results.
final class TextbookTest {
  private static final int NONE = Ratings.MISSING;

  /// Cohen 1960, p. 37 and p. 45.
  private static final int[][] COHEN_1 = {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}};

  private static final int[][] COHEN_2 = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

  @Test
  void cohen1960() {
    assertValue(of(COHEN_1, CohenKappa.NOMINAL), "0.29", "0.35", "-0.0923");
    assertValue(of(COHEN_2, CohenKappa.NOMINAL), "0.70", "0.41", "0.492");
  }

  /// Artstein and Poesio 2008, p. 558 and p. 568.
  @Test
  void artsteinAndPoesio2008() {
    int[][] first = {{20, 10}, {20, 50}};
    assertThat(value(of(first, new BennettS()))).isCloseTo(0.4, within(0.0005));
    assertThat(value(of(first, new ScottPi()))).isCloseTo(0.341, within(0.0005));
    assertThat(value(of(first, CohenKappa.NOMINAL))).isCloseTo(0.348, within(0.0005));
    int[][] second = {{46, 0, 0}, {6, 32, 6}, {0, 0, 10}};
    assertThat(value(of(second, new ScottPi()))).isCloseTo(0.7995, within(0.00005));
    assertThat(value(of(second, CohenKappa.NOMINAL))).isCloseTo(0.8013, within(0.00005));
    assertThat(value(of(second, nominalAlpha()))).isCloseTo(0.800, within(0.001));
    // Statement, check, request: a check is half way between the two (p. 568).
    int[][] inOrder = {{46, 0, 0}, {0, 10, 0}, {6, 6, 32}};
    assertPrinted(
        value(of(inOrder, new KrippendorffAlpha(KrippendorffAlpha.Scale.LINEAR))), "0.8156");
  }

  /// Cohen 1960, p. 42: with these habits kappa could be .831 at most.
  @Test
  void largestKappaOfCohen1960() {
    assertPrinted(
        CohenKappa.largest(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}).orElseThrow(),
        "0.831");
    assertThat(CohenKappa.largest(new long[][] {{5, 0}, {0, 5}})).hasValue(1);
    assertThat(CohenKappa.largest(new long[][] {{9, 0}, {0, 0}})).isEmpty();
  }

  /// Gwet 2008.
  @Test
  void gwet2008() {
    assertValue(of(new int[][] {{8, 1}, {0, 1}}, GwetAc.AC1), "0.9", "0.255", "0.8658");
    assertValue(of(COHEN_1, GwetAc.AC1), "0.29", "0.3225", "-0.0480");
    assertValue(of(COHEN_2, GwetAc.AC1), "0.70", "0.2925", "0.5760");
  }

  /// Two tables worked with irrCAC 1.4 (gwet.ac1.raw, unweighted and quadratic).
  @Test
  void gwetsAc2() {
    int[][] table = {{20, 5, 1, 0}, {4, 15, 6, 1}, {0, 5, 18, 4}, {0, 1, 3, 12}};
    assertThat(value(of(table, GwetAc.AC1))).isCloseTo(0.58046, within(0.000005));
    assertThat(value(of(table, new GwetAc(Weights.QUADRATIC)))).isCloseTo(0.84028, within(5e-6));
  }

  /// Fleiss 1971, p. 379: 30 patients, 6 psychiatrists, 5 diagnoses.
  @Test
  void fleiss1971() {
    String patients =
        """
        444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
        144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
        555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
        """;
    Ratings ratings = ratings(6, patients);
    Coefficient kappa = Coefficient.of(ratings, new FleissKappa(6), Bootstrap.STANDARD);
    // The paper prints .2201, from shares that it rounds to three digits first.
    assertValue(kappa, "0.5556", "0.2199", "0.430");
    double rounded = 0;
    for (int said : new int[] {26, 26, 30, 55, 43}) {
      rounded += Math.pow(Math.round(1000.0 * said / 180) / 1000.0, 2);
    }
    assertPrinted(rounded, "0.2201");
    assertThat(kappa.expected().orElseThrow())
        .isCloseTo((2 * 26 * 26 + 30 * 30 + 55 * 55 + 43 * 43) / 32_400.0, within(1e-12));
    assertThat(kappa.estimate().n()).isEqualTo(30);
    Interval interval = kappa.estimate().interval().orElseThrow();
    assertThat(interval.contains(0.430)).isTrue();
    assertThat(interval.width()).isBetween(0.15, 0.30);
    assertThat(Coefficient.of(ratings, new FleissKappa(6), Bootstrap.STANDARD)).isEqualTo(kappa);
  }

  /// Hayes and Krippendorff 2007, p. 84: 40 units, 5 observers, ranks 0 to 3, many missing.
  @Test
  void hayesAndKrippendorff2007() {
    String units =
        """
        112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
        .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
        0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
        110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
        """;
    Coefficient alpha =
        Coefficient.of(
            ratings(4, units),
            new KrippendorffAlpha(KrippendorffAlpha.Scale.ORDINAL),
            Bootstrap.STANDARD);
    assertThat(value(alpha)).isCloseTo(0.7598, within(0.00005));
  }

  /// Krippendorff 1980, p. 133 and p. 139.
  @Test
  void krippendorff1980() {
    Ratings two = ratings(2, "00 11 01 00 00 01 00 01 10 00");
    assertValue(Coefficient.of(two, nominalAlpha(), Bootstrap.STANDARD), "0.6", "0.558", "0.095");
    Ratings three = ratings(5, "111 122 222 444 144 222 123 333 222");
    assertThat(value(Coefficient.of(three, nominalAlpha(), Bootstrap.STANDARD)))
        .isCloseTo(0.642, within(0.0005));
  }

  @Test
  void countsUnitsWithTooFewLabels() {
    Ratings ratings = ratings(2, "00 11 0. .. 01");
    Coefficient kappa = Coefficient.of(ratings, CohenKappa.NOMINAL, Bootstrap.STANDARD);
    assertThat(kappa.estimate().n()).isEqualTo(3);
    assertThat(kappa.estimate().leftOut()).isEqualTo(LeftOut.of(LeftOut.Reason.TOO_FEW_LABELS, 2));
  }

  @Test
  void isNotDefinedWhenChanceAloneAgreesAlways() {
    for (ChanceModel model :
        List.of(CohenKappa.NOMINAL, new ScottPi(), new FleissKappa(2), nominalAlpha())) {
      Coefficient nothing = Coefficient.of(ratings(2, "11 11 11"), model, Bootstrap.STANDARD);
      assertThat(nothing.estimate().value()).isEmpty();
      assertThat(nothing.estimate().interval()).isEmpty();
    }
  }

  @Test
  void widerIntervalsWhenUnitsOfOnePromptBelongTogether() {
    StringBuilder units = new StringBuilder();
    int[] clusters = new int[400];
    for (int i = 0; i < 400; i++) {
      clusters[i] = i / 10;
      units.append((i / 10) % 3 == 0 ? "01 " : (i % 2 == 0 ? "00 " : "11 "));
    }
    Ratings single = ratings(2, units.toString());
    Interval alone = interval(single);
    Interval together = interval(single.inClusters(clusters));
    assertThat(together.width()).isGreaterThan(2 * alone.width());
  }

  private static Interval interval(Ratings ratings) {
    return Coefficient.of(ratings, CohenKappa.NOMINAL, Bootstrap.STANDARD)
        .estimate()
        .interval()
        .orElseThrow();
  }

  private static KrippendorffAlpha nominalAlpha() {
    return new KrippendorffAlpha(KrippendorffAlpha.Scale.NOMINAL);
  }

  /// To the printed digits.
  private static void assertValue(
      Coefficient coefficient, String observed, String expected, String value) {
    assertPrinted(coefficient.observed().orElseThrow(), observed);
    assertPrinted(coefficient.expected().orElseThrow(), expected);
    assertPrinted(value(coefficient), value);
  }

  private static void assertPrinted(double found, String printed) {
    int digits = printed.length() - printed.indexOf('.') - 1;
    assertThat(String.format(java.util.Locale.ROOT, "%." + digits + "f", found)).isEqualTo(printed);
  }

  private static double value(Coefficient coefficient) {
    return coefficient.estimate().value().orElseThrow();
  }

  private static Coefficient of(int[][] table, ChanceModel model) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table.length; j++) {
        for (int n = 0; n < table[i][j]; n++) {
          rows.add(new int[] {i, j});
        }
      }
    }
    return Coefficient.of(
        Ratings.of(table.length, rows.toArray(int[][]::new)), model, Bootstrap.STANDARD);
  }

  /// One word a unit, one character a rater; a dot is a missing label.
  private static Ratings ratings(int categories, String units) {
    return Ratings.of(
        categories,
        units
            .strip()
            .lines()
            .flatMap(line -> Arrays.stream(line.strip().split(" +", -1)))
            .map(unit -> unit.chars().map(c -> c == '.' ? NONE : c - '0').toArray())
            .toArray(int[][]::new));
  }
}
