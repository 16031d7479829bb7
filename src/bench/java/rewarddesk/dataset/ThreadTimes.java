package rewarddesk.dataset;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rewarddesk.BenchFigures;

/// Processor time of each thread at one moment, to tell which of them a job waits for.
///
/// @param threads nanoseconds by name, those of one kind together
/// @param process nanoseconds of everything, the collector and the compiler among it
/// @param collecting nanoseconds by the clock in which everything stood for the collector
record ThreadTimes(Map<String, Long> threads, long process, long collecting) {

  static ThreadTimes now() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    Map<String, Long> times = new TreeMap<>();
    for (ThreadInfo thread : bean.getThreadInfo(bean.getAllThreadIds())) {
      if (thread != null) {
        long nanos = bean.getThreadCpuTime(thread.getThreadId());
        times.merge(thread.getThreadName().replaceAll("\\d+", "…"), nanos, Long::sum);
      }
    }
    long collecting =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return new ThreadTimes(times, BenchFigures.processorNanos(), collecting * 1_000_000);
  }

  /// What was used since then, in microseconds for each of so many rows; threads that ended
  /// meanwhile are among "the rest".
  List<String> since(int rows) {
    ThreadTimes now = now();
    List<String> lines = new ArrayList<>();
    long rest = now.process - process;
    for (Map.Entry<String, Long> thread : now.threads.entrySet()) {
      long nanos = thread.getValue() - threads.getOrDefault(thread.getKey(), 0L);
      rest -= nanos;
      if (nanos > 10L * rows) {
        lines.add(line(thread.getKey(), nanos, rows));
      }
    }
    lines.add(line("the rest: collector, compiler", rest, rows));
    lines.add(line("all stood for the collector", now.collecting - collecting, rows));
    return lines;
  }

  private static String line(String what, long nanos, int rows) {
    return String.format(Locale.ROOT, "  %-30s %6.1f µs a row", what, nanos / 1e3 / rows);
  }
}
