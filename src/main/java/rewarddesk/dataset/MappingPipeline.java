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

/// Maps rows beside the thread that reads them, and hands the outcomes over in the order of the
/// rows, on the reading thread.
///
/// Rows go in chunks, and only so many characters are on the way that memory stays flat. Not safe
/// for use by several threads.
final class MappingPipeline implements AutoCloseable {
  private static final int CHUNK_ROWS = 64;
  private static final int CHUNK_CHARACTERS = 1 << 18;
  private static final int CHARACTERS_ON_THE_WAY = 8 << 20;
  private static final int CHUNKS_ON_THE_WAY = 32;

  private final CandidateMapper mapper;
  private final Consumer<RowOutcome> sink;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Chunk> onTheWay = new ArrayDeque<>();
  private List<RawRow> rows = new ArrayList<>();
  private int characters;
  private long charactersOnTheWay;

  private record Chunk(Future<List<RowOutcome>> outcomes, int characters) {}

  MappingPipeline(CandidateMapper mapper, Consumer<RowOutcome> sink) {
    this.mapper = mapper;
    this.sink = sink;
  }

  void add(RawRow row) {
    rows.add(row);
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
        new Chunk(workers.submit(() -> chunk.stream().map(mapper::outcome).toList()), characters));
    charactersOnTheWay += characters;
    rows = new ArrayList<>();
    characters = 0;
  }

  private void take() {
    Chunk chunk = onTheWay.remove();
    charactersOnTheWay -= chunk.characters();
    await(chunk.outcomes()).forEach(sink);
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
