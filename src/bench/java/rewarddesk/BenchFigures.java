package rewarddesk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/// What benchmarks tell of the whole program: its processor time and its heap.
public final class BenchFigures {
  private static final double NANOS_PER_MILLI = 1e6;

  private BenchFigures() {}

  /// Processor time of all threads so far, the collector and the compiler among them.
  public static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /// At most the peak of the heap: its parts need not have been largest at the same time.
  public static long peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /// From here on the peak is measured anew.
  public static void forgetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  public static void printHeap() {
    long peak = peakHeapMegabytes();
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    System.out.printf(
        Locale.ROOT,
        "heap: %d MB in use after collecting, at its peak at most %d MB, allowed %d MB%n",
        heap.getUsed() >> 20,
        peak,
        heap.getMax() >> 20);
  }

  public static void printMillis(String what, long nanos) {
    System.out.printf(Locale.ROOT, "%s: %.0f ms%n", what, nanos / NANOS_PER_MILLI);
  }
}
