package rewarddesk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Does steps one after another on a thread of its own, while the next ones are made ready. Only a
/// few batches of bounded size are under way, so that memory stays flat.
///
/// Used by one thread. After [#finish] everything has been done, and what the steps changed may be
/// looked at.
final class Background implements AutoCloseable {
  private static final int BATCHES = 4;
  private static final int CHARACTERS = 1 << 20;
  private static final int STEPS = 512;

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Queue<Future<?>> underWay = new ArrayDeque<>();
  private List<Step> batch = new ArrayList<>();
  private long characters;

  /// Something to be done.
  interface Step {
    void run() throws IOException;
  }

  /// How much a step about this comparison holds, in characters.
  static long size(Comparison comparison) {
    return size(comparison.prompt())
        + size(comparison.responseA().content())
        + size(comparison.responseB().content());
  }

  private static long size(Content content) {
    return content.turns(Role.USER).stream().map(Message::content).mapToLong(String::length).sum();
  }

  /// @param size about how many characters it holds
  /// @throws IOException when a step before failed with one
  void add(long size, Step step) throws IOException {
    batch.add(step);
    characters += size;
    if (characters > CHARACTERS || batch.size() >= STEPS) {
      submit();
    }
  }

  private void submit() throws IOException {
    List<Step> steps = batch;
    batch = new ArrayList<>();
    characters = 0;
    underWay.add(
        worker.submit(
            () -> {
              for (Step step : steps) {
                step.run();
              }
              return steps.size();
            }));
    while (underWay.size() > BATCHES) {
      await(underWay.remove());
    }
  }

  /// Waits until everything is done.
  void finish() throws IOException {
    submit();
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
  }

  private static void await(Future<?> step) throws IOException {
    try {
      step.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before everything was written", e);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException failure -> new IOException(failure.getMessage(), failure);
      case UncheckedIOException failure -> new IOException(failure.getMessage(), failure);
      case null, default ->
          throw new IllegalStateException("a row could not be written", e.getCause());
    };
  }

  /// Ends the thread, after the step it is at.
  @Override
  public void close() {
    worker.shutdownNow();
    worker.close();
  }
}
