package rewarddesk.inference.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory this process takes, native memory included. All figures are 0 where the system
/// does not tell (it does on Linux).
final class ProcessMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private ProcessMemory() {}

  /// The most it ever took, in MiB.
  static long peakMegabytes() throws IOException {
    return megabytes("VmHWM:");
  }

  /// What it takes now, in MiB.
  static long residentMegabytes() throws IOException {
    return megabytes("VmRSS:");
  }

  private static long megabytes(String field) throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
