package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.jul.JDK14LoggerFactory;
import org.sqlite.JDBC;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;

/// A program that is killed at any moment loses nothing it acknowledged, and its file opens again.
class KilledProcessTest {
  private static final int LIVES = 50;
  private static final int DECISIONS_A_LIFE = 20;
  private static final int ITEMS = 1200;

  @TempDir Path folder;

  /// The program that gets killed: decides item after item and prints each acknowledgement.
  static final class Annotator {
    private Annotator() {}

    public static void main(String[] args) {
      try (Project project = new SqliteProjectFiles().openOrCreate(Path.of(args[0]))) {
        if (project.comparisons().count() == 0) {
          Samples.add(project, ITEMS);
        }
        while (true) {
          long next = project.queue().next(QueueOrder.SEQUENTIAL, 0, Set.of()).orElseThrow();
          String id = project.comparisons().at(next).orElseThrow().comparison().id();
          project.decisions().record(Samples.annotation(id, "robot", verdict(next)));
          System.out.println(id);
        }
      }
    }
  }

  private static Verdict.HumanVerdict verdict(long ordinal) {
    return ordinal % 2 == 0 ? Verdict.prefers(Slot.A) : new Verdict.Tie();
  }

  @Test
  void everyAcknowledgedDecisionIsThere() throws Exception {
    Random random = new Random(7);
    Path file = folder.resolve("p.rdesk");
    List<String> acknowledged = new ArrayList<>();
    for (int life = 0; life < LIVES; life++) {
      acknowledged.addAll(liveAndDie(file, DECISIONS_A_LIFE + random.nextInt(3), random));
      assertThat(decided(file)).containsAll(acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(LIVES * DECISIONS_A_LIFE);
  }

  /// Kills the annotator within a few milliseconds of the given acknowledgement, often in the
  /// middle of the next decision. Lines it managed to print before count as well.
  private static List<String> liveAndDie(Path file, int decisions, Random random)
      throws IOException, InterruptedException {
    Process process = start(file);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == decisions) {
          Thread.sleep(0, random.nextInt(999_999));
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + file.getParent(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            Annotator.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Where the classes of this process come from, whoever started it.
  private static String classPath() {
    return Stream.of(
            KilledProcessTest.class,
            SqliteProjectFiles.class,
            JDK14LoggerFactory.class,
            JDBC.class,
            JsonMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            LoggerFactory.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> decided(Path file) {
    List<String> decided = new ArrayList<>();
    try (Project project = new SqliteProjectFiles().open(file)) {
      project
          .comparisons()
          .forEachSummary(
              ItemQuery.ALL.withStatus(ItemQuery.Status.DECIDED),
              new Cancellation(),
              row -> {
                assertThat(row.annotation().orElseThrow().verdict())
                    .isEqualTo(verdict(row.ordinal()));
                decided.add(row.id());
              });
      assertThat(project.decisions().counts().decided()).isEqualTo(decided.size());
    }
    return decided;
  }
}
