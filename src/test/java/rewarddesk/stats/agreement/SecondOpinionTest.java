package rewarddesk.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.BennettSAgreement;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Bootstrap;

/// Random tables, worked out by DKPro Statistics as well.
final class SecondOpinionTest {
  private static final Bootstrap FEW = new Bootstrap(20, 0.95, 1);

  @Test
  void twoRaters() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 50; round++) {
      int[][] rows = rows(random, 2, 4, 60, 0);
      CodingAnnotationStudy study = study(rows, 2, 4);
      assertSame(rows, 4, CohenKappa.NOMINAL, new CohenKappaAgreement(study));
      assertSame(rows, 4, new ScottPi(), new ScottPiAgreement(study));
      assertSame(rows, 4, new BennettS(), new BennettSAgreement(study));
      assertSame(rows, 4, new FleissKappa(2), new FleissKappaAgreement(study));
      // Squared distances; DKPro divides both sides by the same largest one.
      assertSame(
          rows,
          4,
          new CohenKappa(Weights.QUADRATIC),
          new WeightedKappaAgreement(study, new IntervalDistanceFunction()));
    }
  }

  @Test
  void manyRatersWithMissingLabels() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < 50; round++) {
      int[][] rows = rows(random, 5, 4, 40, 0.3);
      CodingAnnotationStudy study = study(rows, 5, 4);
      assertSame(
          rows,
          4,
          new KrippendorffAlpha(KrippendorffAlpha.Scale.NOMINAL),
          new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()));
      assertSame(
          rows,
          4,
          new KrippendorffAlpha(KrippendorffAlpha.Scale.ORDINAL),
          new KrippendorffAlphaAgreement(study, new OrdinalDistanceFunction()));
      assertSame(
          rows,
          4,
          new KrippendorffAlpha(KrippendorffAlpha.Scale.INTERVAL),
          new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()));
    }
  }

  private static void assertSame(
      int[][] rows, int categories, ChanceModel model, IAgreementMeasure other) {
    double own =
        Coefficient.of(Ratings.of(categories, rows), model, FEW).estimate().value().orElseThrow();
    assertThat(own).as("%s", model).isCloseTo(other.calculateAgreement(), within(1e-9));
  }

  /// Raters who agree half of the time.
  private static int[][] rows(
      SplittableRandom random, int raters, int categories, int units, double missing) {
    int[][] rows = new int[units][raters];
    for (int[] row : rows) {
      int truth = random.nextInt(categories);
      for (int rater = 0; rater < raters; rater++) {
        boolean absent = rater >= 2 && random.nextDouble() < missing;
        int label = random.nextBoolean() ? truth : random.nextInt(categories);
        row[rater] = absent ? Ratings.MISSING : label;
      }
    }
    return rows;
  }

  static CodingAnnotationStudy study(int[][] rows, int raters, int categories) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(raters);
    for (int category = 0; category < categories; category++) {
      study.addCategory(category);
    }
    for (int[] row : rows) {
      @Nullable Object[] labels = new @Nullable Object[raters];
      for (int rater = 0; rater < raters; rater++) {
        labels[rater] = row[rater] == Ratings.MISSING ? null : row[rater];
      }
      study.addItem(labels);
    }
    return study;
  }
}
