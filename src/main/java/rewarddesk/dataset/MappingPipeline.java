package rewarddesk.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.candidate.RowOutcome;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.file.Rows;

/// Maps rows beside the thread that reads them, and hands the outcomes over in the order of the
/// rows, on the reading thread.
///
/// Rows go in chunks, and only so many characters are on the way that memory stays flat. Not safe
/// for use by several threads.
final class MappingPipeline implements AutoCloseable {
  private static final int CHUNK_ROWS = 64;
  private static final int CHUNK_CHARACTERS = 1 << 18;
  private static final int CHARACTERS_ON_THE_WAY = 8 << 20;
  private static final int CHUNKS_ON_THE_WAY = 16;

  private final CandidateMapper mapper;
  private final Consumer<RowOutcome> sink;
  private final Consumer<Rows.Place> dealt;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Chunk> onTheWay = new ArrayDeque<>();
  private List<RawRow> rows = new ArrayList<>();
  private Rows.Place next = new Rows.Place(0, 1);
  private int characters;
  private long charactersOnTheWay;

  private record Chunk(Future<List<RowOutcome>> outcomes, int characters, Rows.Place next) {}

  /// @param sink hears of each row in order
  /// @param dealt hears where the next row begins whenever all before it were told
  MappingPipeline(CandidateMapper mapper, Consumer<RowOutcome> sink, Consumer<Rows.Place> dealt) {
    this.mapper = mapper;
    this.sink = sink;
    this.dealt = dealt;
  }

  /// @param after where the row after it begins
  void add(RawRow row, Rows.Place after) {
    rows.add(row);
    next = after;
    characters += row.length();
    if (rows.size() >= CHUNK_ROWS || characters >= CHUNK_CHARACTERS) {
      send();
    }
  }

  /// Waits for everything that is on the way.
  void finish() {
    send();
    while (!onTheWay.isEmpty()) {
      take();
    }
  }

  private void send() {
    while (!onTheWay.isEmpty()
        && (onTheWay.size() >= CHUNKS_ON_THE_WAY
            || charactersOnTheWay + characters > CHARACTERS_ON_THE_WAY)) {
      take();
    }
    List<RawRow> chunk = rows;
    onTheWay.add(
        new Chunk(
            workers.submit(() -> chunk.stream().map(mapper::outcome).toList()), characters, next));
    charactersOnTheWay += characters;
    rows = new ArrayList<>();
    characters = 0;
  }

  private void take() {
    Chunk chunk = onTheWay.remove();
    charactersOnTheWay -= chunk.characters();
    await(chunk.outcomes()).forEach(sink);
    dealt.accept(chunk.next());
  }

  /// What the future comes to; failures are thrown as they are.
  static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while importing", e);
    } catch (ExecutionException e) {
      throw unwrap(e);
    }
  }

  private static RuntimeException unwrap(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(e);
    };
  }

  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }
}
