package rewarddesk.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;

/// A chance-corrected coefficient with what it rests on.
///
/// @param estimate the coefficient, its bootstrap interval over clusters, and the units in it
/// @param observed share of agreement observed; empty when nothing was rated
/// @param expected share of agreement that chance would give
public record Coefficient(Estimate estimate, OptionalDouble observed, OptionalDouble expected) {

  /// Works a coefficient out.
  public static Coefficient of(Ratings ratings, ChanceModel model, Bootstrap bootstrap) {
    Ratings.Groups groups =
        model.form() == ChanceModel.Form.LABELS
            ? ratings.groupedByRow()
            : ratings.groupedByCounts();
    Used used = Used.of(groups, model);
    ChanceModel.Terms terms =
        model.terms(used.units, used.pick(groups.sizes()), ratings.categories());
    Optional<Interval> interval =
        Double.isNaN(terms.value())
            ? Optional.empty()
            : bootstrap.interval(
                groups.groupOf(),
                groups.forms().size(),
                ratings.clusters(),
                all -> model.terms(used.units, used.pick(all), ratings.categories()).value());
    return new Coefficient(
        used.estimate(terms.value(), interval, groups.sizes()),
        defined(terms.observed()),
        defined(terms.expected()));
  }

  private static OptionalDouble defined(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The groups that a model uses.
  private record Used(List<int[]> units, List<Integer> numbers) {

    static Used of(Ratings.Groups groups, ChanceModel model) {
      List<int[]> units = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (int group = 0; group < groups.forms().size(); group++) {
        if (model.uses(groups.forms().get(group))) {
          units.add(groups.forms().get(group));
          numbers.add(group);
        }
      }
      return new Used(units, numbers);
    }

    long[] pick(long[] all) {
      long[] some = new long[numbers.size()];
      for (int i = 0; i < some.length; i++) {
        some[i] = all[numbers.get(i)];
      }
      return some;
    }

    Estimate estimate(double value, Optional<Interval> interval, long[] sizes) {
      long all = Arrays.stream(sizes).sum();
      long n = Arrays.stream(pick(sizes)).sum();
      return new Estimate(
          defined(value), interval, n, LeftOut.of(LeftOut.Reason.TOO_FEW_LABELS, all - n));
    }
  }
}
