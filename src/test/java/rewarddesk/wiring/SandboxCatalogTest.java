package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rewarddesk.sandbox.LazySandbox;
import rewarddesk.sandbox.SandboxReport;
import rewarddesk.sandbox.process.Folders;

/// Looking for sandboxes.
class SandboxCatalogTest {

  private static List<Path> folders() throws IOException {
    String ours = "rewarddesk-(bwrap|v8)-%d-.*".formatted(ProcessHandle.current().pid());
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().matches(ours)).sorted().toList();
    }
  }

  @Test
  void aSearchThatIsStoppedLeavesNothingBehindAndTheNextOneFinds() throws Exception {
    List<Path> before = folders();
    LazySandbox lazy = new LazySandbox(() -> SandboxCatalog.best(1));
    Thread.currentThread().interrupt();
    assertThatThrownBy(lazy::report).isInstanceOf(InterruptedException.class);
    assertThat(folders()).isEqualTo(before);
    SandboxReport report = lazy.report();
    assertThat(report.ready().size() + report.missing().size()).isPositive();
    assertThat(lazy.report()).isEqualTo(report);
    lazy.close();
    assertThat(folders()).isEqualTo(before);
  }

  @Test
  void foldersOfKilledProcessesGoAfterADay() throws Exception {
    long nobody = Long.parseLong("4194999");
    Path old = lost("rewarddesk-test-" + nobody + "-1", Duration.ofDays(2));
    Path young = lost("rewarddesk-test-" + nobody + "-2", Duration.ofHours(1));
    Path made = Folders.temporary("test");
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    Folders.delete(young);
    Folders.delete(made);
  }

  private static Path lost(String name, Duration age) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), name);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("filter"), "x");
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    return folder;
  }
}
