package rewarddesk.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.target.Finding;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.project.Item;

/// Writes on a thread of its own what another sink takes, in the same order, while the next items
/// are read. Only a few batches of bounded size are under way, so that memory stays flat.
///
/// Used by one thread. After [#finish] everything has been written, and what the other sink knows
/// may be asked.
final class BackgroundSink implements RowSink, AutoCloseable {
  private static final int BATCHES = 4;
  private static final int CHARACTERS = 1 << 20;
  private static final int STEPS = 512;

  private final RowSink sink;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final Queue<Future<?>> underWay = new ArrayDeque<>();
  private List<Step> batch = new ArrayList<>();
  private long characters;

  /// Something to be written.
  private interface Step {
    void run() throws IOException;
  }

  BackgroundSink(RowSink sink) {
    this.sink = sink;
  }

  @Override
  public void row(long number, Emission row) throws IOException {
    add(() -> sink.row(number, row), size(row.item().comparison()));
  }

  @Override
  public void omitted(Item item, LeftOut reason, Optional<Finding> finding) throws IOException {
    add(() -> sink.omitted(item, reason, finding), size(item.comparison()));
  }

  private static long size(Comparison comparison) {
    return size(comparison.prompt())
        + size(comparison.responseA().content())
        + size(comparison.responseB().content());
  }

  private static long size(Content content) {
    return content.turns(Role.USER).stream().map(Message::content).mapToLong(String::length).sum();
  }

  private void add(Step step, long size) throws IOException {
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
        writer.submit(
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

  /// Waits until everything is written.
  void finish() throws IOException {
    submit();
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
  }

  private static void await(Future<?> written) throws IOException {
    try {
      written.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before everything was written", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw new IOException(failure.getMessage(), failure);
      }
      throw new IllegalStateException("a row could not be written", e.getCause());
    }
  }

  /// Ends the thread, after the step it is at.
  @Override
  public void close() {
    writer.shutdownNow();
    writer.close();
  }
}
