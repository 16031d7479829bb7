package rewarddesk.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.reward.rule.RuleProfile;

/// Scores rows on all cores and hands the lines on in the order of the rows. Only a bounded number
/// of rows and characters is under way at a time, so that memory stays flat. Used by one thread.
final class ScoringPass implements AutoCloseable {
  private static final int ROWS_PER_CORE = 64;
  private static final long CHARACTERS = 16 << 20;
  private static final int PROBLEMS_KEPT = 1000;

  private final RuleProfile profile;
  private final Consumer<String> lines;
  private final Cancellation cancel;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers = Executors.newFixedThreadPool(cores);
  private final Queue<Work> underWay = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();
  private long characters;
  private long scored;
  private long rejected;

  ScoringPass(RuleProfile profile, Consumer<String> lines, Cancellation cancel) {
    this.profile = profile;
    this.lines = lines;
    this.cancel = cancel;
  }

  private record Work(Future<Result> result, int size) {}

  /// @param lines one JSON object each
  private record Result(List<String> lines, Optional<Problem> problem) {}

  void score(ResponseRows rows) {
    for (Optional<ResponseRows.Unread> row = rows.next(); row.isPresent(); row = rows.next()) {
      cancel.throwIfCancelled();
      ResponseRows.Unread unread = row.get();
      while (!underWay.isEmpty()
          && (underWay.size() >= cores * ROWS_PER_CORE
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
    rejected++;
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add(problem);
    }
  }

  /// Responses scored.
  long scored() {
    return scored;
  }

  long rejected() {
    return rejected;
  }

  /// The first thousand.
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private Result work(ResponseRows.Unread unread) {
    return switch (unread.read()) {
      case ResponseRows.Scorable row ->
          new Result(
              ScoreJson.of(row, profile).stream().map(Object::toString).toList(), Optional.empty());
      case ResponseRows.Refused(Problem problem) -> new Result(List.of(), Optional.of(problem));
    };
  }

  private void finishOldest() {
    Work oldest = underWay.remove();
    Result result = await(oldest.result());
    characters -= oldest.size();
    result.lines().forEach(lines);
    scored += result.lines().size();
    result.problem().ifPresent(this::reject);
  }

  private static Result await(Future<Result> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted before everything was scored.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A row could not be scored", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
