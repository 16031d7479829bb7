package rewarddesk.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A process and everything it started.
public final class ProcessTree {
  private static final long PAGE = 4096;

  private final ProcessHandle root;

  public ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  /// Whether this system tells how much memory a process holds (Linux, with pages of 4 KiB).
  public static boolean canMeasureMemory() {
    return residentBytes(ProcessHandle.current().pid()) > 0;
  }

  /// The memory all of them hold now, in bytes; pages they share count once for each.
  public long residentBytes() {
    return all().stream().mapToLong(process -> residentBytes(process.pid())).sum();
  }

  /// The processor time of the root alone.
  public Duration rootCpu() {
    return root.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// Kills all of them, the root first so that it can start no others. Does not wait.
  public void kill() {
    List<ProcessHandle> all = all();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> all() {
    return Stream.concat(Stream.of(root), root.descendants()).toList();
  }

  /// 0 when the process is gone or the system does not tell.
  private static long residentBytes(long pid) {
    try {
      String[] pages = Files.readString(Path.of("/proc/" + pid + "/statm")).split(" ", -1);
      return Long.parseLong(pages[1]) * PAGE;
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException gone) {
      return 0;
    }
  }
}
