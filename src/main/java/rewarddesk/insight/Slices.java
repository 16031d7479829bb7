package rewarddesk.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rewarddesk.stats.FisherExact;
import rewarddesk.stats.Holm;
import rewarddesk.stats.Proportion;

/// A judge's agreement with labels, part by part.
public final class Slices {
  private Slices() {}

  /// @return facet by facet, the largest part of each first, items without a value in a part of
  ///   their own; parts with nothing to compare are left out
  public static List<Slice> of(
      VerdictTable verdicts, List<Facet> facets, VerdictColumn judge, VerdictColumn labels) {
    List<Raw> parts = new ArrayList<>();
    for (Facet facet : facets) {
      parts.addAll(parts(verdicts, facet, judge, labels));
    }
    double[] adjusted = Holm.adjusted(parts.stream().mapToDouble(Raw::p).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(i -> parts.get(i).slice(adjusted[i]))
        .toList();
  }

  private static List<Raw> parts(
      VerdictTable verdicts, Facet facet, VerdictColumn judge, VerdictColumn labels) {
    if (facet.values().isEmpty()) {
      return List.of();
    }
    List<String> values = facet.valuesAndNone();
    long[] right = new long[values.size()];
    long[] all = new long[values.size()];
    for (int row = 0; row < verdicts.rows(); row++) {
      int part = facet.partOrNone(row);
      if (judge.said(row).decisive() && labels.said(row).decisive()) {
        all[part]++;
        right[part] += judge.said(row) == labels.said(row) ? 1 : 0;
      }
    }
    long rightSum = IntStream.range(0, right.length).mapToLong(i -> right[i]).sum();
    long sum = IntStream.range(0, all.length).mapToLong(i -> all[i]).sum();
    return IntStream.range(0, all.length)
        .filter(i -> all[i] > 0)
        .mapToObj(
            i ->
                new Raw(
                    facet.name(),
                    values.get(i),
                    new Proportion(right[i], all[i]),
                    new Proportion(rightSum - right[i], sum - all[i])))
        .sorted(Comparator.comparingLong((Raw raw) -> raw.decisive.trials()).reversed())
        .toList();
  }

  /// The items of a part, or of all the rest, right or wrong, ascending.
  public static long[] items(
      VerdictTable verdicts,
      Facet facet,
      String value,
      boolean within,
      VerdictColumn judge,
      VerdictColumn labels,
      boolean right) {
    BitSet rows = facet.rows(value, verdicts.rows());
    if (!within) {
      rows.flip(0, verdicts.rows());
    }
    return rows.stream()
        .filter(row -> judge.said(row).decisive() && labels.said(row).decisive())
        .filter(row -> (judge.said(row) == labels.said(row)) == right)
        .mapToLong(verdicts::ordinal)
        .toArray();
  }

  private record Raw(String facet, String value, Proportion decisive, Proportion rest) {
    double p() {
      return FisherExact.p(decisive, rest);
    }

    Slice slice(double adjusted) {
      return new Slice(facet, value, decisive, rest, adjusted);
    }
  }
}
