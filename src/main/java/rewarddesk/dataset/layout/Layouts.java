package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.dataset.file.Shape;
import rewarddesk.dataset.mapping.MappingGuess;
import rewarddesk.dataset.row.Layout;

/// The layouts that are read, and how one is recognised.
public final class Layouts {
  /// In the order they are tried: those with columns of their own before those that many share.
  public static final List<Layout> ALL =
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

  public static List<String> names() {
    return ALL.stream().map(Layout::name).toList();
  }

  /// @throws IllegalArgumentException when there is no such layout
  public static Layout named(String name) {
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
  static Optional<Layout> sniff(List<ObjectNode> rows, List<Layout> layouts) {
    Optional<Layout> best = Optional.empty();
    long most = 0;
    for (Layout layout : layouts) {
      long count = rows.stream().filter(layout::matches).count();
      if (count > most) {
        most = count;
        best = Optional.of(layout);
      }
    }
    return best;
  }

  /// What to say about rows that none matches.
  static String unknown(List<ObjectNode> rows) {
    ObjectNode first = rows.getFirst();
    String looks =
        ForeignLayout.of(first)
            .map(name -> "looks like " + name + ", which holds no comparisons")
            .orElse("no layout that is known");
    return "columns "
        + Shape.columns(first)
        + ": "
        + looks
        + ". Say which column holds what with a mapping, such as "
        + MappingGuess.of(rows).example();
  }
}
