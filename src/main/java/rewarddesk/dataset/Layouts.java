package rewarddesk.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The layouts that are read, and how one is recognised.
final class Layouts {
  /// In the order they are tried.
  static final List<Layout> ALL =
      List.of(
          new ResponsePairLayout(),
          new LlmBarLayout(),
          new OpenInstructLayout(),
          new TrlExplicitLayout(),
          new HhRlhfLayout(),
          new TrlImplicitLayout());

  private Layouts() {}

  static List<String> names() {
    return ALL.stream().map(Layout::name).toList();
  }

  /// @throws IllegalArgumentException when there is no such layout
  static Layout named(String name) {
    return ALL.stream()
        .filter(layout -> layout.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no layout \""
                        + name
                        + "\". There are: "
                        + String.join(", ", names())));
  }

  /// The layout that most of these rows match; of equals the one tried first.
  ///
  /// @param rows the first rows of a file that are JSON objects, at least one
  /// @throws FileRefusedException when none matches; says what was found instead
  static Layout sniff(List<ObjectNode> rows) throws FileRefusedException {
    return sniff(rows, ALL);
  }

  /// The same among other layouts.
  static Layout sniff(List<ObjectNode> rows, List<Layout> layouts) throws FileRefusedException {
    Optional<Layout> best = Optional.empty();
    long most = 0;
    for (Layout layout : layouts) {
      long count = rows.stream().filter(layout::matches).count();
      if (count > most) {
        most = count;
        best = Optional.of(layout);
      }
    }
    return best.orElseThrow(() -> new FileRefusedException(unknown(rows.getFirst())));
  }

  private static String unknown(ObjectNode row) {
    String looks =
        ForeignLayout.of(row)
            .map(name -> "looks like " + name + ", which this version does not read")
            .orElse("no layout that this version reads");
    return "columns " + Shape.columns(row) + ": " + looks + ". It reads " + readable();
  }

  /// What can be read, in one phrase.
  static String readable() {
    return ALL.stream()
        .map(layout -> layout.name() + " (" + layout.columns() + ")")
        .collect(Collectors.joining("; "));
  }
}
