package rewarddesk.inference.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.files.Sha256;

class FileDigestsTest {
  @TempDir private Path folder;

  @Test
  void whoAsksWhileAFileIsReadGetsWhatTheFirstReads() throws Exception {
    Path pipe = folder.resolve("pipe"); // each reader of a pipe would get a part of it
    Assumptions.assumeTrue(made(pipe), "there is no mkfifo here");
    FileDigests digests = new FileDigests();
    try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
      List<Future<String>> asked = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        asked.add(askers.submit(() -> digests.of(List.of(pipe))));
      }
      Thread.sleep(300); // until all of them wait
      Files.write(pipe, new byte[] {1, 2, 3});
      Path same = Files.write(folder.resolve("same"), new byte[] {1, 2, 3});
      HashSet<String> answers = new HashSet<>();
      for (Future<String> one : asked) {
        answers.add(one.get(20, TimeUnit.SECONDS));
      }
      assertThat(answers).containsExactly(Sha256.of(same));
    }
  }

  private static boolean made(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void whatCouldNotBeReadIsTriedAgain() throws Exception {
    Path model = Files.createDirectory(folder.resolve("model"));
    FileDigests digests = new FileDigests();
    assertThatThrownBy(() -> digests.of(List.of(model))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> digests.of(List.of(model))).isInstanceOf(IOException.class);
    Files.delete(model);
    Files.write(model, new byte[] {7});
    Path same = Files.write(folder.resolve("same"), new byte[] {7});
    assertThat(digests.of(List.of(model))).isEqualTo(Sha256.of(same));
  }
}
