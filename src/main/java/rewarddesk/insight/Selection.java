package rewarddesk.insight;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The rows of a [VerdictTable] that belong to a part of the items, in their order. What is made of
/// the kept rows alone knows nothing of the others: every number about it is the number of a
/// project that holds only those items. Immutable.
public final class Selection {
  private final List<Part> parts;
  private final int all;
  private final int[] rows;

  private Selection(List<Part> parts, int all, BitSet kept) {
    this.parts = List.copyOf(parts);
    this.all = all;
    this.rows = kept.stream().toArray();
  }

  /// The items that belong to all of the parts. Of a part by what stands in the texts only items
  /// whose texts have been read are known; nothing belongs to a part that there is not.
  public static Selection of(VerdictTable verdicts, Optional<Texts> texts, List<Part> parts) {
    BitSet kept = new BitSet();
    kept.set(0, verdicts.rows());
    for (Part part : parts) {
      kept.and(rows(verdicts, texts, part));
    }
    return new Selection(parts, verdicts.rows(), kept);
  }

  private static BitSet rows(VerdictTable verdicts, Optional<Texts> texts, Part part) {
    Optional<Facet> light = named(List.of(verdicts.subsets(), verdicts.languages()), part);
    if (light.isPresent()) {
      return light.get().rows(part.value(), verdicts.rows());
    }
    return texts
        .flatMap(
            read ->
                named(read.facets(), part)
                    .map(facet -> facet.rows(part.value(), Math.min(read.rows(), verdicts.rows()))))
        .orElseGet(BitSet::new);
  }

  private static Optional<Facet> named(List<Facet> facets, Part part) {
    return facets.stream().filter(facet -> facet.name().equals(part.facet())).findFirst();
  }

  /// All of which hold.
  public List<Part> parts() {
    return parts;
  }

  /// Items of the whole.
  public int all() {
    return all;
  }

  /// Items that were kept.
  public int rows() {
    return rows.length;
  }

  /// Those of the rows of the whole before this one.
  int rowsBelow(int end) {
    int at = Arrays.binarySearch(rows, end);
    return at < 0 ? -at - 1 : at;
  }

  /// The row in the whole.
  int row(int kept) {
    return rows[kept];
  }

  boolean keeps(int row) {
    return Arrays.binarySearch(rows, row) >= 0;
  }

  /// The kept of a column that is `absent` behind its end.
  byte[] of(byte[] column, byte absent) {
    byte[] kept = new byte[rows.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = rows[i] < column.length ? column[rows[i]] : absent;
    }
    return kept;
  }

  double[] of(double[] column, double absent) {
    double[] kept = new double[column.length == 0 ? 0 : rows.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = rows[i] < column.length ? column[rows[i]] : absent;
    }
    return kept;
  }

  /// Shorter where the column ends before the last row.
  int[] of(int[] column) {
    return IntStream.range(0, rowsBelow(column.length)).map(i -> column[rows[i]]).toArray();
  }

  long[] of(long[] column) {
    return Arrays.stream(rows).mapToLong(row -> column[row]).toArray();
  }

  BitSet of(BitSet column) {
    BitSet kept = new BitSet(rows.length);
    for (int i = 0; i < rows.length; i++) {
      kept.set(i, column.get(rows[i]));
    }
    return kept;
  }
}
