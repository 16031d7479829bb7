package rewarddesk.ui.control;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Span;

/// A piece of a response that is laid out on its own, small enough to be laid out at once. A long
/// paragraph, program or table is several of them.
public sealed interface Block {

  /// Where it stands.
  Place place();

  /// The place in the response's plain text it was made from.
  Span source();

  /// Space above a block.
  enum Gap {
    /// It goes on with the block above.
    NONE,
    SMALL,
    NORMAL
  }

  /// Where a block stands.
  ///
  /// @param indent depth in lists, 0 to [Place#DEEPEST]
  /// @param quotes depth in quotations, 0 to [Place#DEEPEST]
  /// @param marker what stands before it: `•`, `3.`
  /// @param gap space above
  record Place(int indent, int quotes, Optional<String> marker, Gap gap) {
    /// Deeper nesting than this is shown at this depth.
    static final int DEEPEST = 8;

    static final Place TOP = new Place(0, 0, Optional.empty(), Gap.NORMAL);

    Place goingOn() {
      return new Place(indent, quotes, Optional.empty(), Gap.NONE);
    }
  }

  /// Running text; line ends inside the runs are shown.
  record Paragraph(Place place, Span source, List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /// @param level 1 to 6
  record Heading(Place place, Span source, int level, List<Run> runs) implements Block {
    public Heading {
      runs = List.copyOf(runs);
    }
  }

  /// Some lines of a program.
  ///
  /// @param language as the author named it; empty when not named
  /// @param run the lines
  /// @param first whether the program begins here
  /// @param last whether the program ends here
  /// @param whole the whole program, for copying
  record Code(
      Place place, Span source, String language, Run run, boolean first, boolean last, String whole)
      implements Block {}

  /// Some rows of a table.
  ///
  /// @param shares relative widths of the columns
  /// @param rows cells by row, as many as there are columns
  /// @param first whether the first row is the table's head
  record Table(
      Place place, Span source, List<Double> shares, List<List<TableCell>> rows, boolean first)
      implements Block {
    public Table {
      shares = List.copyOf(shares);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// One cell of a table.
  record TableCell(List<Run> runs, Side side) {
    public TableCell {
      runs = List.copyOf(runs);
    }
  }

  /// To which side the text of a table's column keeps.
  enum Side {
    LEFT,
    CENTER,
    RIGHT
  }

  /// A line across.
  record Divider(Place place, Span source) implements Block {}
}
