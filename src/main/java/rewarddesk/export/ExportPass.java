package rewarddesk.export;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;

/// One walk over all items of a project, in order, as of one moment.
///
/// Rows start in the shape of the first pair. A walk that began with plain text and then meets a
/// conversation has written the wrong shape: it stops writing, and [#mixed()] says that a second
/// walk with conversations is needed.
///
/// Not safe for use by several threads.
final class ExportPass {
  private static final int ITEMS_BETWEEN_REPORTS = 64;

  private final PairSelector selector;
  private final PairWriter writer;
  private final RowSink sink;
  private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
  private boolean conversations;
  private boolean mixed;
  private long rows;
  private long seen;

  /// Takes what is to be written.
  interface RowSink {
    void exported(long row, Item item, Selection.Exported exported, boolean conversations);

    void omitted(Item item, LeftOut reason);
  }

  ExportPass(PairSelector selector, PairWriter writer, boolean conversations, RowSink sink) {
    this.selector = selector;
    this.writer = writer;
    this.conversations = conversations;
    this.sink = sink;
  }

  void run(Project project, ProgressListener progress, Cancellation cancel) {
    long total = project.comparisons().count();
    progress.progress(0, total);
    project
        .comparisons()
        .forEach(
            ItemQuery.ALL,
            cancel,
            item -> {
              take(item);
              if (++seen % ITEMS_BETWEEN_REPORTS == 0) {
                progress.progress(Math.min(seen, total), total);
              }
            });
    progress.progress(total, total);
  }

  private void take(Item item) {
    switch (selector.select(item)) {
      case Selection.Exported exported -> export(item, exported);
      case Selection.Omitted(LeftOut reason) -> {
        leftOut.merge(reason, 1L, Long::sum);
        sink.omitted(item, reason);
      }
    }
  }

  private void export(Item item, Selection.Exported exported) {
    boolean needed = writer.needsConversations(exported.pair());
    if (rows == 0) {
      conversations = conversations || needed;
    }
    mixed = mixed || (needed && !conversations);
    rows++;
    if (!mixed) {
      sink.exported(rows, item, exported, conversations);
    }
  }

  /// Whether the rows written are of the wrong shape.
  boolean mixed() {
    return mixed;
  }

  long rows() {
    return rows;
  }

  /// How many items were left out, by the reason's word; only reasons that occurred.
  SequencedMap<String, Long> leftOut() {
    SequencedMap<String, Long> words = new LinkedHashMap<>();
    leftOut.forEach((reason, count) -> words.put(reason.word(), count));
    return words;
  }
}
