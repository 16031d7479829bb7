package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A property by which items fall into parts: `subset`, `language`, `turns` …, by row of the
/// [VerdictTable]. Immutable once it is read.
public final class Facet {
  /// Stands for the value of the items that have none; items of data that says just this are taken
  /// for such.
  public static final String NONE = "(none)";

  private final String name;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> values = new ArrayList<>();
  private int[] parts = new int[0];
  private List<Count> counts = List.of();
  private int rows;

  /// A value and how many items have it.
  public record Count(String value, long items) {}

  Facet(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /// By number, in the order they occur.
  public List<String> values() {
    return List.copyOf(values);
  }

  String value(int part) {
    return values.get(part);
  }

  /// Number of the row's value; −1 when it has none.
  public int part(int row) {
    return row < parts.length ? parts[row] : -1;
  }

  /// Number of the row's part: as [#part], and one more than the last for rows without a value.
  int partOrNone(int row) {
    int part = part(row);
    return part < 0 ? values.size() : part;
  }

  /// Names of the parts that [#partOrNone] counts.
  List<String> valuesAndNone() {
    List<String> all = new ArrayList<>(values);
    all.add(NONE);
    return all;
  }

  /// The parts that hold any of the table's items, the largest first, [#NONE] last; none when no
  /// item has a value.
  public List<Count> parts() {
    return counts;
  }

  /// The rows of a part.
  BitSet rows(String value, int end) {
    BitSet found = new BitSet(end);
    int wanted = value.equals(NONE) ? values.size() : numbers.getOrDefault(value, -1);
    for (int row = 0; row < end; row++) {
      found.set(row, partOrNone(row) == wanted);
    }
    return found;
  }

  void set(int row, Optional<String> value) {
    if (row >= parts.length) {
      int before = parts.length;
      parts = Arrays.copyOf(parts, SaidColumn.grown(row));
      Arrays.fill(parts, before, parts.length, -1);
    }
    parts[row] = value.filter(text -> !text.equals(NONE)).map(this::number).orElse(-1);
  }

  /// Every row has been seen.
  Facet complete(int all) {
    rows = all;
    counts = counted();
    return this;
  }

  private List<Count> counted() {
    long[] items = new long[values.size() + 1];
    for (int row = 0; row < rows; row++) {
      items[partOrNone(row)]++;
    }
    List<Count> found = new ArrayList<>();
    for (int part = 0; part < values.size(); part++) {
      found.add(new Count(values.get(part), items[part]));
    }
    found.sort((one, other) -> Long.compare(other.items(), one.items()));
    if (items[values.size()] > 0 && !found.isEmpty()) {
      found.add(new Count(NONE, items[values.size()]));
    }
    return List.copyOf(found);
  }

  Facet only(Selection selection) {
    Facet kept = new Facet(name);
    int end = selection.rowsBelow(rows);
    for (int i = 0; i < end; i++) {
      int part = part(selection.row(i));
      kept.set(i, part < 0 ? Optional.empty() : Optional.of(values.get(part)));
    }
    return kept.complete(end);
  }

  private int number(String value) {
    Integer known = numbers.putIfAbsent(value, values.size());
    if (known == null) {
      values.add(value);
      return values.size() - 1;
    }
    return known;
  }
}
