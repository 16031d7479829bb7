package rewarddesk.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes to a file, and has the disk take what was written beside the writing, so that little is
/// left to be waited for in the end.
///
/// Used by one thread.
final class SyncedStream extends OutputStream {
  /// Bytes after which the disk is set to work.
  private static final long STRETCH = 16L << 20;

  private final FileChannel channel;
  private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
  private Future<?> syncing = CompletableFuture.completedFuture(null);
  private long unsynced;

  SyncedStream(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
    while (left.hasRemaining()) {
      unsynced += channel.write(left);
    }
    if (unsynced >= STRETCH && syncing.isDone()) {
      await();
      unsynced = 0;
      syncing =
          worker.submit(
              () -> {
                channel.force(false);
                return channel;
              });
    }
  }

  /// Everything written is on disk afterwards.
  void sync() throws IOException {
    await();
    channel.force(false);
  }

  private void await() throws IOException {
    try {
      syncing.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before the file was on disk", e);
    } catch (ExecutionException e) {
      throw new IOException("the file could not be forced to disk", e.getCause());
    }
  }

  /// Closes the file as it is; what is not on disk yet may never be.
  @Override
  public void close() throws IOException {
    channel.close();
    worker.close();
  }
}
