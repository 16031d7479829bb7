package rewarddesk.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A property by which items fall into parts: `subset`, `language`, `turns` …, by row of the
/// [VerdictTable]. Immutable once it is read.
public final class Facet {
  private final String name;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> values = new ArrayList<>();
  private int[] parts = new int[0];

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

  void set(int row, Optional<String> value) {
    if (row >= parts.length) {
      int before = parts.length;
      parts = Arrays.copyOf(parts, Math.max(1024, row + row / 2 + 1));
      Arrays.fill(parts, before, parts.length, -1);
    }
    parts[row] = value.map(this::number).orElse(-1);
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
