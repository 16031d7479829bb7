package rewarddesk.inference.onnx;

import java.util.concurrent.Semaphore;

/// Bounds what the logits of all texts that are being read take together. A text that finds no room
/// waits until others are done; each takes its memory once, so that none waits for itself. Safe for
/// any number of threads.
final class LogitMemory {
  /// For all models of this process: 500 MB.
  static final LogitMemory ALL = new LogitMemory(500_000_000);

  private static final int UNIT = 1000;

  private final long most;
  private final Semaphore units;

  /// @param most bytes; whole thousands
  LogitMemory(long most) {
    this.most = most;
    this.units = new Semaphore(Math.toIntExact(most / UNIT), true);
  }

  /// The most that one text can have, in bytes.
  long most() {
    return most;
  }

  /// Waits until there is room; whoever waits longest comes first.
  ///
  /// @param bytes at most [#most]
  /// @throws IllegalArgumentException when it is more, for which there never will be room
  void take(long bytes) {
    if (bytes > most) {
      throw new IllegalArgumentException(bytes + " bytes are more than " + most);
    }
    units.acquireUninterruptibly(units(bytes));
  }

  /// Gives back what was taken.
  void free(long bytes) {
    units.release(units(bytes));
  }

  private static int units(long bytes) {
    return Math.toIntExact(Math.ceilDiv(bytes, UNIT));
  }
}
