package rewarddesk.dataset.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The first row of a table: what stands between cells, and the names of the columns.
///
/// @param columns names, none blank and none twice
record CsvHeader(CsvCells cells, List<String> columns) {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
  private static final int LONGEST_NAME = 100;
  private static final int MOST_COLUMNS = 1000;

  CsvHeader {
    columns = List.copyOf(columns);
  }

  /// The header, when the text starts with something that can be one: a line with at least two
  /// short cells, separated by commas, tabs or semicolons, whichever gives most.
  ///
  /// @throws FileRefusedException when a name stands twice
  static Optional<CsvHeader> of(String start) throws FileRefusedException {
    String line = start.lines().findFirst().orElse("");
    CsvHeader best = new CsvHeader(new CsvCells(','), List.of());
    for (char separator : SEPARATORS) {
      List<String> names = names(line, new CsvCells(separator));
      best =
          names.size() > best.columns().size()
              ? new CsvHeader(new CsvCells(separator), names)
              : best;
    }
    if (best.columns().size() < 2 || best.columns().stream().anyMatch(CsvHeader::isNoName)) {
      return Optional.empty();
    }
    best.refuseTwins();
    return Optional.of(best);
  }

  private static List<String> names(String line, CsvCells cells) {
    if (line.length() > LONGEST_NAME * MOST_COLUMNS) {
      return List.of();
    }
    try {
      List<String> names = new ArrayList<>();
      for (String name : cells.split(line)) {
        names.add(name.isBlank() ? "column " + (names.size() + 1) : name.strip());
      }
      return names;
    } catch (RowRefusedException e) {
      return List.of();
    }
  }

  private static boolean isNoName(String name) {
    return name.length() > LONGEST_NAME || name.startsWith("{") || name.startsWith("[");
  }

  private void refuseTwins() throws FileRefusedException {
    Set<String> seen = new HashSet<>();
    for (String name : columns) {
      if (!seen.add(name)) {
        throw new FileRefusedException("the table has two columns \"" + name + "\"; rename one");
      }
    }
  }
}
