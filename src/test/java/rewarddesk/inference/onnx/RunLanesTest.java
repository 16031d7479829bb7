package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class RunLanesTest {
  private static final Path STAT = Path.of("/proc/thread-self/stat");

  @Test
  void computingThreadsGiveWayAndTheCallerDoesNot() throws Exception {
    Assumptions.assumeTrue(
        Files.isReadable(STAT), "skipped: this system does not tell a thread's priority");
    int before = niceness();
    try (RunLanes lanes = new RunLanes(2)) {
      assertThat(lanes.<Integer>callAll(List.of(options -> niceness(), options -> niceness())))
          .allMatch(nice -> nice >= 5);
    }
    assertThat(niceness()).isEqualTo(before);
  }

  /// The seventeenth number behind the name, which stands in brackets.
  private static int niceness() {
    try {
      String stat = Files.readString(STAT);
      return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
