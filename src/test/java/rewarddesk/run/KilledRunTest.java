package rewarddesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ollama.FaultyModels;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Answer;
import rewarddesk.project.Project;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.RememberingChatModel;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;
import rewarddesk.store.SqliteProjectFiles;

/// A run in a process of its own that is killed as by `kill -9`.
@Timeout(240)
class KilledRunTest {
  private static final int ITEMS = 200;
  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JudgeDefinition BOTH_ORDERS =
      JudgeDefinitionJson.read(
          "pair",
          """
          {"name": "pair",
           "pair": {"template": {"en": "{{material}} Say [[A]] or [[B]]."},
                    "answer": {"form": "double-brackets", "means": {"A": "A", "B": "B"}}}}
          """);

  @TempDir Path folder;

  private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();

  private static RewardSystem judge(URI address, Project project) {
    return new GenerativeJudge(
        "pair@ollama:judge",
        new RememberingChatModel(
            FaultyModels.patient(address, AT_ONCE, PATIENCE), project.replies(), false),
        BOTH_ORDERS,
        InstantSource.system(),
        AT_ONCE);
  }

  /// The program that gets killed: says how many items are judged.
  static final class Judging {
    private Judging() {}

    public static void main(String[] args) {
      try (Project project = new SqliteProjectFiles().open(Path.of(args[0]));
          RewardSystem judge = judge(URI.create(args[1]), project)) {
        new JudgingRun(project, judge, -1, false).run(tally -> System.out.println(tally.done()));
      }
    }
  }

  private Answer answer(String prompt) throws InterruptedException {
    Thread.sleep(30);
    answered.computeIfAbsent(prompt, _ -> new AtomicInteger()).incrementAndGet();
    return OllamaProtocolServer.says("[[A]]");
  }

  private Process start(URI address) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + folder,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Judging.class.getName(),
            folder.resolve("run.rdesk").toString(),
            address.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void losesAtMostTheCallsInFlight() throws Exception {
    WatchedProject.create(folder, ITEMS).close();
    try (OllamaProtocolServer server = OllamaProtocolServer.start(this::answer)) {
      for (int life = 1; life <= 3; life++) {
        killAfter(25, start(server.address()));
      }
      try (Project project = new SqliteProjectFiles().open(folder.resolve("run.rdesk"));
          RewardSystem judge = judge(server.address(), project)) {
        RunTally last = new JudgingRun(project, judge, -1, false).run(it -> {});
        assertThat(last.done()).isEqualTo(last.total()).isLessThanOrEqualTo(ITEMS - 75);
        assertThat(project.judgments().missing("pair@ollama:judge", false)).isEmpty();
        for (int item = 1; item <= ITEMS; item++) {
          assertThat(project.judgments().history("c" + item)).hasSize(1);
        }
      }
    }
    // Each of three kills may cost the calls in flight and those whose replies just arrived.
    int twice = answered.values().stream().mapToInt(times -> times.get() - 1).sum();
    assertThat(answered).hasSize(2 * ITEMS);
    assertThat(twice).isLessThanOrEqualTo(3 * 2 * AT_ONCE);
  }

  /// Kills the process once it has judged so many items.
  private static void killAfter(int judged, Process process) throws Exception {
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && Integer.parseInt(line) < judged) {
        line = out.readLine();
      }
      assertThat(line).as("the run ended by itself").isNotNull();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
