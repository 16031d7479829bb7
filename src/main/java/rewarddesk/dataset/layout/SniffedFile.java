package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Rows;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.RowContext;
import rewarddesk.dataset.row.RowFields;

/// A file's rows together with the layout found in the first of them.
///
/// At most [#ROWS] rows or [#CHARACTERS] characters are looked at before deciding; they are handed
/// out again afterwards, so that the file is read once.
///
/// Not safe for use by several threads.
public final class SniffedFile {
  private static final int ROWS = 50;
  private static final int CHARACTERS = 4 << 20;

  private final Rows rows;
  private final Queue<Placed> lookedAt;
  private final List<ObjectNode> objects;
  private final Layout layout;
  private final boolean named;
  private final double confidence;
  private Rows.Place place;

  /// @param next where the row after it begins
  private record Placed(RawRow row, Rows.Place next) {}

  private SniffedFile(
      Rows rows, Queue<Placed> lookedAt, List<ObjectNode> objects, Layout layout, boolean named) {
    this.rows = rows;
    this.lookedAt = lookedAt;
    this.objects = List.copyOf(objects);
    this.place = new Rows.Place(0, 1);
    this.layout = layout;
    this.named = named;
    this.confidence =
        (double) objects.stream().filter(layout::matches).count() / Math.max(1, lookedAt.size());
  }

  /// @param named the layout to use instead of sniffing
  /// @throws FileRefusedException when no layout fits
  public static SniffedFile open(Rows rows, Optional<Layout> named) throws FileRefusedException {
    return open(rows, named, Layouts.ALL);
  }

  /// @param layouts the layouts to sniff for
  public static SniffedFile open(Rows rows, Optional<Layout> named, List<Layout> layouts)
      throws FileRefusedException {
    Queue<Placed> lookedAt = new ArrayDeque<>();
    List<ObjectNode> objects = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    look(rows, lookedAt, objects, complaints);
    if (lookedAt.isEmpty()) {
      throw new FileRefusedException("the file holds no rows");
    }
    if (named.isPresent()) {
      return new SniffedFile(rows, lookedAt, objects, named.get(), true);
    }
    if (objects.isEmpty()) {
      throw new FileRefusedException(noObject(complaints), lookedAt.size());
    }
    Layout found =
        Layouts.sniff(objects, layouts)
            .orElseThrow(() -> new FileRefusedException(Layouts.unknown(objects), lookedAt.size()));
    return new SniffedFile(rows, lookedAt, objects, found, false);
  }

  private static void look(
      Rows rows, Queue<Placed> lookedAt, List<ObjectNode> objects, List<String> complaints) {
    int characters = 0;
    while (lookedAt.size() < ROWS && characters < CHARACTERS) {
      Optional<RawRow> row = rows.next();
      if (row.isEmpty()) {
        return;
      }
      lookedAt.add(new Placed(row.get(), rows.place()));
      try {
        characters += row.get().length();
        objects.add(row.get().object());
      } catch (RowRefusedException e) {
        complaints.add(e.sentence());
      }
    }
  }

  /// The first rows that are JSON objects.
  public static List<ObjectNode> firstRows(Rows rows) {
    List<ObjectNode> objects = new ArrayList<>();
    look(rows, new ArrayDeque<>(), objects, new ArrayList<>());
    return objects;
  }

  /// Share of the rows looked at that fit the layout.
  public double confidence() {
    return confidence;
  }

  /// The layout found or asked for.
  public Layout layout() {
    return layout;
  }

  /// Why this layout, in one sentence.
  public String explanation() {
    return named
        ? "Read as " + layout.name() + ", as asked."
        : "%.0f%% of the first rows have the columns of %s: %s."
            .formatted(100 * confidence, layout.name(), layout.columns());
  }

  /// The next row; those looked at come first. Empty at the end.
  public Optional<RawRow> next() {
    Placed first = lookedAt.poll();
    if (first != null) {
      place = first.next();
      return Optional.of(first.row());
    }
    Optional<RawRow> row = rows.next();
    place = rows.place();
    return row;
  }

  /// Where the row after the one given last begins.
  public Rows.Place place() {
    return place;
  }

  /// Leaves out what lies before a place of the file.
  ///
  /// @throws IOException when the file ends before it
  public void skipTo(Rows.Place wanted) throws IOException {
    while (place.position() < wanted.position() && !lookedAt.isEmpty()) {
      place = lookedAt.remove().next();
    }
    if (place.position() < wanted.position()) {
      rows.skipTo(wanted);
      place = wanted;
    }
  }

  /// Columns of the first rows that the layout does not read; they are kept in the metadata.
  public List<String> unread(RowContext context) {
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> names.addAll(unread(new RowFields(object, context))));
    return List.copyOf(names);
  }

  /// Nothing of a row that cannot be used: it was not looked at to its end.
  private List<String> unread(RowFields row) {
    try {
      layout.map(row);
      return row.unread();
    } catch (RowRefusedException e) {
      return List.of();
    }
  }

  private static String noObject(List<String> complaints) {
    return "none of the first rows ("
        + complaints.size()
        + ") is a JSON object; the first: "
        + complaints.getFirst()
        + ". Files are JSON Lines, JSON arrays, CSV with a header or Parquet";
  }
}
