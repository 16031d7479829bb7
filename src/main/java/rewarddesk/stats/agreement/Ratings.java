package rewarddesk.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import rewarddesk.stats.Clusters;

/// Labels of several raters on the same units, some of them missing. Immutable.
public final class Ratings {
  /// Stands where a rater gave no label.
  public static final int MISSING = -1;

  private final int categories;
  private final int[][] rows;
  private final Clusters clusters;

  private Ratings(int categories, int[][] rows, Clusters clusters) {
    this.categories = categories;
    this.rows = rows;
    this.clusters = clusters;
  }

  /// @param categories how many there are; labels are 0 to `categories` − 1, in their natural order
  ///   where they have one
  /// @param rows one row a unit, one label a rater, [#MISSING] where there is none; not copied
  public static Ratings of(int categories, int[][] rows) {
    return new Ratings(categories, rows, Clusters.single(rows.length));
  }

  /// The same labels, where units of one cluster (a prompt) belong together.
  ///
  /// @param clusterOf the cluster of each unit, numbered 0, 1, 2 … without gaps
  public Ratings inClusters(int[] clusterOf) {
    return new Ratings(categories, rows, Clusters.of(clusterOf));
  }

  public int categories() {
    return categories;
  }

  public int units() {
    return rows.length;
  }

  Clusters clusters() {
    return clusters;
  }

  /// Units with the same labels by the same raters, together.
  Groups groupedByRow() {
    return grouped(UnaryOperator.identity());
  }

  /// Units with the same number of labels in each category, together, whoever gave them.
  Groups groupedByCounts() {
    return grouped(this::counts);
  }

  private int[] counts(int[] row) {
    int[] counts = new int[categories];
    for (int label : row) {
      if (label != MISSING) {
        counts[label]++;
      }
    }
    return counts;
  }

  private Groups grouped(UnaryOperator<int[]> form) {
    Map<Key, Integer> numbers = new LinkedHashMap<>();
    List<int[]> forms = new ArrayList<>();
    int[] groupOf = new int[rows.length];
    for (int unit = 0; unit < rows.length; unit++) {
      int[] labels = form.apply(rows[unit]);
      Integer known = numbers.putIfAbsent(new Key(labels), forms.size());
      if (known == null) {
        groupOf[unit] = forms.size();
        forms.add(labels);
      } else {
        groupOf[unit] = known;
      }
    }
    return new Groups(List.copyOf(forms), groupOf);
  }

  /// Labels that are compared by what they are.
  private static final class Key {
    private final int[] labels;
    private final int hash;

    Key(int[] labels) {
      this.labels = labels;
      this.hash = Arrays.hashCode(labels);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(labels, key.labels);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /// Distinct units and how often each occurs.
  static final class Groups {
    private final List<int[]> forms;
    private final int[] groupOf;

    Groups(List<int[]> forms, int[] groupOf) {
      this.forms = forms;
      this.groupOf = groupOf;
    }

    List<int[]> forms() {
      return forms;
    }

    int[] groupOf() {
      return groupOf;
    }

    long[] sizes() {
      long[] sizes = new long[forms.size()];
      for (int group : groupOf) {
        sizes[group]++;
      }
      return sizes;
    }
  }
}
