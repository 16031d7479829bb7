package rewarddesk.queue;

import java.time.Instant;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ReviewQueue.OrderWriter;

/// A writer that tells how far it is.
final class Watched implements OrderWriter {
  private static final int STEP = 5000;

  private final OrderWriter writer;
  private final long items;
  private final ProgressListener progress;
  private long added;

  Watched(OrderWriter writer, long items, ProgressListener progress) {
    this.writer = writer;
    this.items = items;
    this.progress = progress;
  }

  @Override
  public void add(long ordinal, double strength) {
    writer.add(ordinal, strength);
    if (++added % STEP == 0) {
      progress.progress(Math.min(added, items), items);
    }
  }

  @Override
  public long finish(Instant at) {
    return writer.finish(at);
  }

  @Override
  public void close() {
    writer.close();
  }
}
