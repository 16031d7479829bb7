package rewarddesk.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rewarddesk.progress.ProgressListener;

/// Adds up the bytes read of all files and passes them on a few times a second.
///
/// Not safe for use by several threads.
final class ImportProgress {
  private static final long PAUSE_NANOS = 100_000_000;

  private final ProgressListener listener;
  private final long total;
  private long before;
  private long lastTold;

  ImportProgress(ProgressListener listener, List<Path> files) {
    this.listener = listener;
    this.total = files.stream().mapToLong(ImportProgress::size).sum();
    this.lastTold = System.nanoTime();
    listener.progress(0, total);
  }

  /// @param bytes bytes of the current file read so far
  void read(long bytes) {
    long now = System.nanoTime();
    if (now - lastTold >= PAUSE_NANOS) {
      lastTold = now;
      listener.progress(Math.min(before + bytes, total), total);
    }
  }

  void endFile(Path file) {
    before = Math.min(total, before + size(file));
    listener.progress(before, total);
  }

  /// 0 for what cannot be read; importing it says why.
  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
