package rewarddesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ollama.FaultyModels;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Answer;
import rewarddesk.inference.ollama.OllamaProtocolServer.BreaksOff;
import rewarddesk.inference.ollama.OllamaProtocolServer.Closes;
import rewarddesk.inference.ollama.OllamaProtocolServer.CutsALine;
import rewarddesk.inference.ollama.OllamaProtocolServer.Drips;
import rewarddesk.inference.ollama.OllamaProtocolServer.Endless;
import rewarddesk.inference.ollama.OllamaProtocolServer.Garbles;
import rewarddesk.inference.ollama.OllamaProtocolServer.Hangs;
import rewarddesk.inference.ollama.OllamaProtocolServer.Refuses;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaProtocolServer.Sends;
import rewarddesk.inference.ollama.OllamaProtocolServer.Silent;
import rewarddesk.inference.ollama.OllamaProtocolServer.Status;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.RememberingChatModel;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;

/// 1,000 judge calls at concurrency 8 against a server that fails in every way it can.
@Timeout(300)
class FaultsRunTest {
  private static final int ITEMS = 1000;
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Pattern NUMBER = Pattern.compile("prompt ([0-9]+)\n");
  private static final JudgeDefinition ONE_CALL =
      JudgeDefinitionJson.read(
          "one-call",
          """
          {"name": "one-call", "mostTokens": 64,
           "pair": {"template": {"en": "{{material}} Say [[A]] or [[B]]."},
                    "answer": {"form": "double-brackets", "means": {"A": "A", "B": "B"}}},
           "orders": "single"}
          """);

  @TempDir Path folder;

  private final Map<Integer, AtomicInteger> asked = new ConcurrentHashMap<>();

  private static int number(String prompt) {
    Matcher number = NUMBER.matcher(prompt);
    assertThat(number.find()).isTrue();
    return Integer.parseInt(number.group(1));
  }

  /// Names the response `left` wherever it stands.
  private static String right(String prompt) {
    return prompt.indexOf("\nleft\n") < prompt.indexOf("\nright\n") ? "[[A]]" : "[[B]]";
  }

  private Answer answer(String prompt) {
    int item = number(prompt);
    int attempt = asked.computeIfAbsent(item, _ -> new AtomicInteger()).incrementAndGet();
    if (item <= 9) {
      return switch (item % 3) {
        case 0 -> new Hangs(Duration.ofSeconds(30));
        case 1 -> new Silent(Duration.ofSeconds(30));
        default -> new Drips("x".repeat(10_000), Duration.ofMillis(20));
      };
    }
    return switch (item % 20) {
      case 0 -> new BreaksOff();
      case 1 -> attempt == 1 ? new Closes() : OllamaProtocolServer.says(right(prompt));
      case 2 -> new CutsALine();
      case 3 -> new Refuses(500, "llama runner crashed");
      case 4 -> new Status(500, "text/plain", "");
      case 5 -> new Status(502, "text/html", "<html>Bad Gateway</html>");
      case 6 -> OllamaProtocolServer.says("");
      case 7 -> item < 100 ? new Endless() : new Refuses(400, "input is too long");
      case 8 -> new Garbles();
      case 9 -> new Sends("text/html", "{\"message\":{\"content\":\"" + right(prompt) + "\"}}");
      case 10 ->
          attempt < 3 ? new Refuses(503, "server busy") : OllamaProtocolServer.says(right(prompt));
      case 11 -> OllamaProtocolServer.says("I cannot decide.");
      case 12 -> new Says("It is " + right(prompt), "length", 100);
      case 13 -> new Says(right(prompt), "stop", 100, List.of(), "First [[A]], no, [[B]].");
      case 14 -> new Sends("application/x-ndjson", "{\"error\":\"out of memory\"}");
      default -> OllamaProtocolServer.says(right(prompt));
    };
  }

  /// What has to come of an item, in one word and perhaps a part of the reason.
  private static String expected(int item) {
    if (item <= 9) {
      return "failed: did not finish its reply within 3 seconds";
    }
    return switch (item % 20) {
      case 0 -> "failed: broke off before the reply was complete";
      case 2 -> "failed: not complete JSON";
      case 3 -> "failed: llama runner crashed";
      case 4 -> "failed: status 500, with no reason";
      case 5 -> "failed: status 502, with no reason";
      case 7 -> item < 100 ? "failed: does not end" : "failed: input is too long";
      case 8 -> "failed: not UTF-8";
      case 14 -> "failed: out of memory";
      case 6, 11, 12 -> "unparsed";
      default -> "A";
    };
  }

  private RewardSystem judge(URI address, WatchedProject project) {
    ChatModel model = FaultyModels.patient(address, AT_ONCE, PATIENCE);
    return new GenerativeJudge(
        "one-call@ollama:judge",
        new RememberingChatModel(model, project.replies(), false),
        ONE_CALL,
        InstantSource.system(),
        AT_ONCE);
  }

  private static void assertAsExpected(Judgment judgment) {
    int item = Integer.parseInt(judgment.comparisonId().substring(1));
    String wanted = expected(item);
    switch (judgment.verdict()) {
      case Verdict.Failed(String reason) -> {
        assertThat(wanted).as("item %d: %s", item, reason).startsWith("failed: ");
        assertThat(reason).contains(wanted.substring("failed: ".length()));
      }
      case Verdict.Unparsed _ -> assertThat(wanted).as("item %d", item).isEqualTo("unparsed");
      case Verdict.Prefers(Slot slot) ->
          assertThat(slot.name()).as("item %d", item).isEqualTo(wanted);
      case Verdict.Tie _ -> throw new AssertionError("a tie on item " + item);
    }
  }

  @Test
  void noneIsLostNoneDuplicatedAndEachEndsAsItShould() {
    try (WatchedProject project = WatchedProject.create(folder, ITEMS);
        OllamaProtocolServer server = OllamaProtocolServer.start(this::answer);
        RewardSystem judge = judge(server.address(), project)) {

      RunTally tally = new JudgingRun(project, judge, -1, false).run(it -> {});

      assertThat(tally.state()).isEqualTo(RunTally.State.DONE);
      assertThat(tally.done()).isEqualTo(ITEMS);
      List<Judgment> stored = project.stored();
      assertThat(stored).hasSize(ITEMS);
      assertThat(stored).extracting(Judgment::comparisonId).doesNotHaveDuplicates();
      stored.forEach(FaultsRunTest::assertAsExpected);
      asked.forEach((item, times) -> assertThat(times.get()).isLessThanOrEqualTo(3));
      assertThat(
              asked.entrySet().stream()
                  .filter(one -> expected(one.getKey()).equals("A") && one.getKey() % 20 > 14)
                  .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get()))
                  .values())
          .containsOnly(1);

      // Only what failed is asked again, and what it was told the first time is not asked twice.
      asked.clear();
      RunTally again = new JudgingRun(project, judge, -1, true).run(it -> {});
      assertThat(again.total()).isEqualTo(tally.failed());
    }
  }

  @Test
  void aServerThatGoesAwayStopsTheRunAndTheNextRunDoesTheRest() {
    AtomicInteger served = new AtomicInteger();
    try (WatchedProject project = WatchedProject.create(folder, 300)) {
      OllamaProtocolServer first =
          OllamaProtocolServer.start(
              prompt -> {
                served.incrementAndGet();
                return OllamaProtocolServer.says(right(prompt));
              });
      try (RewardSystem judge = judge(first.address(), project)) {
        RunTally tally =
            new JudgingRun(project, judge, -1, false)
                .run(
                    it -> {
                      if (it.done() >= 20) {
                        first.close();
                      }
                    });
        assertThat(tally.state()).isIn(RunTally.State.UNAVAILABLE, RunTally.State.DONE);
      }
      int before = served.get();
      try (OllamaProtocolServer second =
              OllamaProtocolServer.start(
                  prompt -> {
                    served.incrementAndGet();
                    return OllamaProtocolServer.says(right(prompt));
                  });
          RewardSystem judge = judge(second.address(), project)) {
        new JudgingRun(project, judge, -1, true).run(it -> {});
      }
      assertThat(before).isGreaterThanOrEqualTo(20);
      assertThat(project.stored().stream().filter(it -> it.verdict().ranks()))
          .extracting(Judgment::comparisonId)
          .hasSize(300)
          .doesNotHaveDuplicates();
    }
  }
}
