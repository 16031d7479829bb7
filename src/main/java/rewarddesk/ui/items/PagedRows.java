package rewarddesk.ui.items;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.ItemSummary;

/// As many rows as there are matching items, read a page at a time when somebody looks at them.
/// Only the pages last looked at are kept, so a million items cost eight megabytes for their
/// numbers.
///
/// The rows never change places: another question makes another list. JavaFX thread only.
final class PagedRows extends ObservableListBase<ItemRow> {
  static final int PAGE = 100;
  static final int PAGES_KEPT = 40;

  private final long[] ordinals;
  private final PageLoader loader;
  private final Map<Integer, ItemRow[]> pages =
      new LinkedHashMap<>(PAGES_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ItemRow[]> eldest) {
          return size() > PAGES_KEPT;
        }
      };

  /// Reads rows beside the window.
  @FunctionalInterface
  interface PageLoader {
    /// @param arrived called on the JavaFX thread, or never when it failed
    void load(long[] ordinals, Consumer<List<ItemSummary>> arrived);
  }

  /// @param ordinals numbers of the items, ascending; not changed by anyone from now on
  PagedRows(long[] ordinals, PageLoader loader) {
    this.ordinals = ordinals;
    this.loader = loader;
  }

  @Override
  public ItemRow get(int index) {
    int page = index / PAGE;
    ItemRow[] rows = pages.get(page);
    if (rows == null) {
      rows = newPage(page);
      pages.put(page, rows);
      fill(rows);
    }
    return rows[index % PAGE];
  }

  @Override
  public int size() {
    return ordinals.length;
  }

  /// Without reading a single row, which the inherited way would do for all of them.
  @Override
  public int indexOf(@Nullable Object wanted) {
    return wanted instanceof ItemRow row ? Math.max(-1, indexOfOrdinal(row.ordinal())) : -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object wanted) {
    return indexOf(wanted);
  }

  @Override
  public boolean contains(@Nullable Object wanted) {
    return indexOf(wanted) >= 0;
  }

  /// Where the item stands; negative when it is not in the list.
  int indexOfOrdinal(long ordinal) {
    return Arrays.binarySearch(ordinals, ordinal);
  }

  /// Whether the other list has the same items.
  boolean hasSameItems(PagedRows other) {
    return Arrays.equals(ordinals, other.ordinals);
  }

  /// Reads again what is kept; rows on screen change in place.
  void readAgain() {
    pages.values().forEach(this::fill);
  }

  private ItemRow[] newPage(int page) {
    int from = page * PAGE;
    ItemRow[] rows = new ItemRow[Math.min(PAGE, ordinals.length - from)];
    Arrays.setAll(rows, i -> new ItemRow(ordinals[from + i]));
    return rows;
  }

  private void fill(ItemRow[] rows) {
    long[] wanted = Arrays.stream(rows).mapToLong(ItemRow::ordinal).toArray();
    loader.load(wanted, summaries -> spread(rows, summaries));
  }

  private static void spread(ItemRow[] rows, List<ItemSummary> summaries) {
    int at = 0;
    for (ItemSummary summary : summaries) {
      while (at < rows.length && rows[at].ordinal() < summary.ordinal()) {
        at++;
      }
      if (at < rows.length && rows[at].ordinal() == summary.ordinal()) {
        rows[at].arrived(summary);
      }
    }
  }
}
