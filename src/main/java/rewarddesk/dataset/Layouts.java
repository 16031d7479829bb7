package rewarddesk.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The layouts that are read, and how one is recognised.
final class Layouts {
  /// In the order they are tried: those with columns of their own before those that many share.
  static final List<Layout> ALL =
      Stream.of(
              DeclaredLayouts.ANNOTATED,
              List.of(
                  new ResponsePairLayout(),
                  new LlmBarResultsLayout(),
                  new LlmBarLayout(),
                  new QloraRatingLayout()),
              DeclaredLayouts.RANKED,
              List.of(new OpenInstructLayout()),
              DeclaredLayouts.TRAINING,
              List.of(new TrlExplicitLayout(), new HhRlhfLayout(), new TrlImplicitLayout()),
              DeclaredLayouts.PARTS)
          .<Layout>flatMap(List::stream)
          .toList();

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
            .map(name -> "looks like " + name + ", which holds no comparisons")
            .orElse("no layout that is known");
    return "columns "
        + Shape.columns(row)
        + ": "
        + looks
        + ". Say which column holds what with a mapping, such as prompt=instruction"
        + " response_a=answer1 response_b=answer2";
  }
}
