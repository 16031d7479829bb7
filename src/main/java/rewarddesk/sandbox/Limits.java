package rewarddesk.sandbox;

import java.time.Duration;

/// What one run may use. A run that needs more is ended, with all of its processes.
///
/// @param wall the longest time from start to end
/// @param cpu the most processor time; bubblewrap counts whole seconds, rounded up
/// @param memoryBytes the most memory, including what lies outside a language's heap
/// @param outputBytes the most that is kept of standard output, and of standard error; a run that
///   writes more is ended
/// @param fileBytes the largest file it may write, where files exist at all
/// @param processes the most processes and threads, where they exist at all
public record Limits(
    Duration wall, Duration cpu, long memoryBytes, int outputBytes, long fileBytes, int processes) {
  private static final long MIB = 1 << 20;

  public Limits {
    if (wall.isNegative() || wall.isZero() || cpu.isNegative() || cpu.isZero()) {
      throw new IllegalArgumentException("time limits must be positive");
    }
    if (memoryBytes <= 0 || outputBytes <= 0 || fileBytes <= 0 || processes <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /// 5 seconds of processor time within 10 seconds, 256 MiB of memory, 1 MiB of output, files of 16
  /// MiB, 64 processes.
  public static Limits standard() {
    return new Limits(
        Duration.ofSeconds(10), Duration.ofSeconds(5), 256 * MIB, (int) MIB, 16 * MIB, 64);
  }

  /// The same limits with other times.
  public Limits within(Duration newWall, Duration newCpu) {
    return new Limits(newWall, newCpu, memoryBytes, outputBytes, fileBytes, processes);
  }
}
