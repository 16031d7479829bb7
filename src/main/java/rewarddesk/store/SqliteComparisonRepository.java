package rewarddesk.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;

/// Comparisons on SQLite.
final class SqliteComparisonRepository implements ComparisonRepository {
  /// Items in memory at a time while streaming; they may have long texts.
  private static final int ITEM_CHUNK = 32;

  private static final int SUMMARY_CHUNK = 500;

  private final WriteQueue writer;
  private final ReadPool readers;
  private final PromptIndex prompts = new PromptIndex();

  /// Made when first needed; only the writer's thread uses it.
  private @Nullable FingerprintFilter filter;

  SqliteComparisonRepository(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public long count() {
    return readers.read(connection -> Sql.number(connection, "select items from counts"));
  }

  @Override
  public List<Added> addAll(List<Candidate> batch) {
    List<Candidate> candidates = List.copyOf(batch);
    return writer.writeUnsynced(
        connection -> ItemInsert.addAll(connection, filter(connection), candidates));
  }

  @Override
  public void sync() {
    writer.sync();
  }

  private FingerprintFilter filter(StoreConnection connection) throws SQLException {
    FingerprintFilter made = filter;
    if (made == null) {
      made = FingerprintFilter.of(connection);
      filter = made;
    }
    return made;
  }

  @Override
  public Added extend(Candidate candidate) {
    return writer.write(
        connection -> {
          long ordinal = ItemRows.ordinal(connection, candidate.written().id());
          return ItemOpinions.add(connection, ordinal, candidate) > 0
              ? Added.EXTENDED
              : Added.DUPLICATE;
        });
  }

  @Override
  public Optional<Item> find(String id) {
    return readers.read(connection -> item(connection, ItemIds.find(connection, id)));
  }

  @Override
  public Optional<Item> at(long ordinal) {
    return readers.read(connection -> item(connection, ordinal));
  }

  private static Optional<Item> item(StoreConnection connection, long ordinal) throws SQLException {
    return ItemRows.items(connection, "[" + ordinal + "]").stream().findFirst();
  }

  @Override
  public long[] samePrompt(String id, int most) {
    return readers.read(
        connection -> prompts.ordinals(connection, ItemIds.find(connection, id), most));
  }

  @Override
  public long[] ordinals(ItemQuery query, Cancellation cancel) {
    return readers.read(connection -> matching(connection, query, cancel));
  }

  private static long[] matching(StoreConnection connection, ItemQuery query, Cancellation cancel)
      throws SQLException {
    cancel.throwIfCancelled();
    ItemFilter filter = ItemFilter.of(query);
    long[] ordinals = Sql.numbers(connection, filter.sql(), filter.values());
    cancel.throwIfCancelled();
    return TextSearch.isWanted(query.text())
        ? new TextSearch(query.text()).among(connection, ordinals, cancel)
        : ordinals;
  }

  @Override
  public List<ItemSummary> summaries(long[] ordinals) {
    String list = Columns.list(ordinals, 0, ordinals.length);
    return readers.read(connection -> ItemRows.summaries(connection, list));
  }

  @Override
  public void forEach(ItemQuery query, Cancellation cancel, Consumer<Item> action) {
    if (query.equals(ItemQuery.ALL)) {
      readers.read(connection -> ItemStream.all(connection, cancel, action));
    } else {
      stream(query, cancel, ITEM_CHUNK, ItemRows::items, action);
    }
  }

  @Override
  public void forEachSummary(ItemQuery query, Cancellation cancel, Consumer<ItemSummary> action) {
    stream(query, cancel, SUMMARY_CHUNK, ItemRows::summaries, action);
  }

  /// Reads a few rows for a list of ordinals.
  @FunctionalInterface
  private interface Chunk<T> {
    List<T> read(StoreConnection connection, String ordinals) throws SQLException;
  }

  private <T> void stream(
      ItemQuery query, Cancellation cancel, int size, Chunk<T> chunk, Consumer<T> action) {
    readers.read(
        connection -> {
          long[] ordinals = matching(connection, query, cancel);
          for (int from = 0; from < ordinals.length; from += size) {
            int to = Math.min(from + size, ordinals.length);
            for (T row : chunk.read(connection, Columns.list(ordinals, from, to))) {
              cancel.throwIfCancelled();
              action.accept(row);
            }
          }
          return ordinals.length;
        });
  }

  @Override
  public void forEachId(
      ItemQuery.Status status, Cancellation cancel, BiConsumer<Long, String> action) {
    ItemFilter filter = ItemFilter.of(ItemQuery.ALL.withStatus(status));
    readers.read(
        connection -> {
          Sql.forEach(
              connection,
              cancel,
              row -> action.accept(row.getLong("ordinal"), row.getString("id")),
              "select ordinal, id from item where ordinal in ("
                  + filter.sql()
                  + ") order by ordinal",
              filter.values().toArray());
          return action;
        });
  }

  @Override
  public void forEachPrompt(Cancellation cancel, Consumer<Prompt> action) {
    readers.read(
        connection -> {
          Sql.forEach(
              connection,
              cancel,
              row ->
                  action.accept(
                      new Prompt(
                          row.getLong("ordinal"),
                          row.getString("id"),
                          Columns.content(row, "prompt"))),
              "select i.ordinal, i.id, t.prompt from item i join item_text t using (ordinal)"
                  + " order by i.ordinal");
          return action;
        });
  }

  @Override
  public List<String> subsets() {
    return readers.read(
        connection ->
            Sql.list(connection, row -> row.getString(1), "select name from subset order by name"));
  }
}
