package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.agreement.ChanceModel;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.CohenKappa;
import rewarddesk.stats.agreement.KrippendorffAlpha;
import rewarddesk.stats.agreement.Ratings;
import rewarddesk.stats.agreement.Weights;

/// A judge's ratings of single responses beside the annotators' own, 1 to 5. The ratings have an
/// order, so that near misses count less than wide ones. Intervals draw whole prompts, whose items
/// and their responses belong together.
///
/// @param linear Cohen's weighted kappa; a miss by one point is a quarter of the widest miss
/// @param quadratic the same with squared distances; a miss by one point is a sixteenth
/// @param alpha Krippendorff's, ordinal
public record RatingAgreement(Coefficient linear, Coefficient quadratic, Coefficient alpha) {

  /// Empty when no response has both.
  public static Optional<RatingAgreement> of(
      VerdictTable verdicts, Texts texts, VerdictColumn judge) {
    Optional<RatingColumn> given = texts.ratings(judge.rater().id());
    return given.flatMap(ratings -> of(verdicts, new Prompts(Optional.of(texts)), ratings));
  }

  private static Optional<RatingAgreement> of(
      VerdictTable verdicts, Prompts prompts, RatingColumn given) {
    Pairs pairs = new Pairs();
    for (int row = 0; row < verdicts.rows(); row++) {
      for (Slot slot : Slot.values()) {
        pairs.add(row, given.label(row, slot), verdicts.ratings().label(row, slot));
      }
    }
    return pairs.report(prompts);
  }

  /// The items with a response that both rated, ascending.
  public static long[] items(VerdictTable verdicts, Texts texts, VerdictColumn judge) {
    return texts
        .ratings(judge.rater().id())
        .map(
            given ->
                IntStream.range(0, verdicts.rows())
                    .filter(row -> isRated(verdicts, given, row))
                    .mapToLong(verdicts::ordinal)
                    .toArray())
        .orElseGet(() -> new long[0]);
  }

  private static boolean isRated(VerdictTable verdicts, RatingColumn given, int row) {
    return Arrays.stream(Slot.values())
        .anyMatch(
            slot ->
                given.label(row, slot) != Ratings.MISSING
                    && verdicts.ratings().label(row, slot) != Ratings.MISSING);
  }

  /// Responses that both rated.
  public long n() {
    return quadratic.estimate().n();
  }

  /// One plain sentence in English, without its full stop.
  public String words() {
    return String.format(
        Locale.ROOT,
        "%,d responses rated 1 to 5 by both: weighted kappa %s (linear %s), ordinal alpha %s",
        n(),
        words(quadratic),
        words(linear),
        words(alpha));
  }

  /// `0.61 [0.52–0.70]`.
  public static String words(Coefficient coefficient) {
    return words(coefficient.estimate());
  }

  /// `0.61 [0.52–0.70]`.
  public static String words(Estimate estimate) {
    if (estimate.value().isEmpty()) {
      return "not defined";
    }
    double value = estimate.value().getAsDouble();
    return estimate
        .interval()
        .map(
            range ->
                String.format(Locale.ROOT, "%.2f [%.2f–%.2f]", value, range.low(), range.high()))
        .orElseGet(() -> String.format(Locale.ROOT, "%.2f", value));
  }

  /// Ratings of the same response that come one by one.
  private static final class Pairs {
    private final List<int[]> units = new ArrayList<>();
    private final IntStream.Builder items = IntStream.builder();

    void add(int row, int judge, int own) {
      if (judge == Ratings.MISSING || own == Ratings.MISSING) {
        return;
      }
      units.add(new int[] {judge, own});
      items.add(row);
    }

    Optional<RatingAgreement> report(Prompts prompts) {
      if (units.isEmpty()) {
        return Optional.empty();
      }
      Ratings ratings =
          Ratings.of(Rating.MAX - Rating.MIN + 1, units.toArray(int[][]::new))
              .inClusters(prompts.of(items.build().toArray()));
      return Optional.of(
          new RatingAgreement(
              coefficient(ratings, new CohenKappa(Weights.LINEAR)),
              coefficient(ratings, new CohenKappa(Weights.QUADRATIC)),
              coefficient(ratings, new KrippendorffAlpha(KrippendorffAlpha.Scale.ORDINAL))));
    }

    private static Coefficient coefficient(Ratings ratings, ChanceModel model) {
      return Coefficient.of(ratings, model, Bootstrap.STANDARD);
    }
  }
}
