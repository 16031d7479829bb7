package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.inference.ModelException;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ImportLog.Problem;

/// Scores rows on all cores and hands the lines on in the order of the rows. Only a bounded number
/// of rows and characters is under way at a time, so that memory stays flat. Used by one thread.
final class ScoringPass implements AutoCloseable {
  private static final int ROWS_PER_CALLER = 64;
  private static final long CHARACTERS = 16 << 20;
  private static final long WAKE_MILLIS = 100;
  private static final long LAST_CALLS_SECONDS = 10;
  private static final System.Logger LOG = System.getLogger(ScoringPass.class.getName());

  private final RowScorer scorer;
  private final Consumer<String> lines;
  private final Cancellation cancel;
  private final int callers;
  private final ExecutorService workers;
  private final Queue<Work> underWay = new ArrayDeque<>();
  private final RefusedRows refused = new RefusedRows();
  private long characters;
  private long scored;

  ScoringPass(RowScorer scorer, Consumer<String> lines, Cancellation cancel) {
    this.scorer = scorer;
    this.callers = scorer.callers();
    this.workers = Executors.newFixedThreadPool(callers);
    this.lines = lines;
    this.cancel = cancel;
  }

  /// What scores a row. Safe for any number of threads.
  @FunctionalInterface
  interface RowScorer {
    /// What rule rewards say to rows that list responses.
    String NEEDS_A_MODEL =
        "\"responses\" are ranked by a model, given by --model; rule rewards need \"response\".";

    /// @return the line to write
    /// @throws ModelException when the responses of this row are not ranked
    /// @throws InterruptedException when the thread was interrupted
    default ObjectNode rank(ResponseRows.Listed row) throws InterruptedException {
      throw new ModelException(ModelException.Cause.PERMANENT, NEEDS_A_MODEL);
    }

    /// How many rows are scored at the same time.
    default int callers() {
      return Runtime.getRuntime().availableProcessors();
    }

    /// @return one object for each line to write
    /// @throws ModelException when this row gets no score
    /// @throws InterruptedException when the thread was interrupted
    List<ObjectNode> score(ResponseRows.Scorable row) throws InterruptedException;
  }

  private record Work(Future<Result> result, int size) {}

  /// @param lines one JSON object each
  private record Result(List<String> lines, Optional<Problem> problem) {}

  /// @param done rows that are scored already and left out; asked in the order of the rows
  void score(ResponseRows rows, Predicate<ResponseRows.Unread> done) {
    for (Optional<ResponseRows.Unread> row = rows.next(); row.isPresent(); row = rows.next()) {
      cancel.throwIfCancelled();
      ResponseRows.Unread unread = row.get();
      if (done.test(unread)) {
        continue;
      }
      while (!underWay.isEmpty()
          && (underWay.size() >= callers * ROWS_PER_CALLER
              || characters + unread.size() > CHARACTERS)) {
        finishOldest();
      }
      characters += unread.size();
      underWay.add(new Work(workers.submit(() -> work(unread)), unread.size()));
    }
    while (!underWay.isEmpty()) {
      finishOldest();
    }
  }

  void reject(Problem problem) {
    refused.add(problem);
  }

  /// Responses scored.
  long scored() {
    return scored;
  }

  long rejected() {
    return refused.count();
  }

  /// The first thousand.
  List<Problem> problems() {
    return refused.first();
  }

  private Result work(ResponseRows.Unread unread) throws InterruptedException {
    try {
      return switch (unread.read()) {
        case ResponseRows.Scorable row ->
            new Result(scorer.score(row).stream().map(Object::toString).toList(), Optional.empty());
        case ResponseRows.Listed row ->
            new Result(List.of(scorer.rank(row).toString()), Optional.empty());
        case ResponseRows.Refused(Problem problem) -> new Result(List.of(), Optional.of(problem));
      };
    } catch (ModelException e) {
      return new Result(List.of(), Optional.of(unread.problem(String.valueOf(e.getMessage()))));
    }
  }

  private void finishOldest() {
    Work oldest = underWay.remove();
    Result result = await(oldest.result());
    characters -= oldest.size();
    result.lines().forEach(lines);
    scored += result.lines().size();
    result.problem().ifPresent(this::reject);
  }

  /// Ctrl+C is noticed while a large model computes.
  private Result await(Future<Result> future) {
    try {
      while (true) {
        cancel.throwIfCancelled();
        try {
          return future.get(WAKE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // look again whether it was cancelled
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted before everything was scored.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A row could not be scored", e.getCause());
    }
  }

  /// Ends what is under way.
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      boolean ended = workers.awaitTermination(LAST_CALLS_SECONDS, TimeUnit.SECONDS);
      LOG.log(System.Logger.Level.DEBUG, "all rows ended: {0}", ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
