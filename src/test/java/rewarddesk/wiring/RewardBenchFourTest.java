package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.insight.Board;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RewardBench2Score;
import rewarddesk.insight.Texts;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.model.Judgment;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.RewardSystem;
import rewarddesk.run.JudgingRun;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.rewardbench.TiePolicy;

/// A file in RewardBench 2's layout, judged by the four-way judge on a server that speaks Ollama's
/// protocol, and its best-of-four sums.
@ExtendWith(SqliteFolderRestored.class)
@SuppressWarnings("NullAway.Init") // set before each test
final class RewardBenchFourTest {
  private static final String JUDGE = "rewardbench-four@ollama:" + OllamaProtocolServer.MODEL;

  /// What the judge does is in the words of the responses: it names the one that says "best", and
  /// the response that is right says "right".
  private static final String FILE =
      """
      {"id":"f1","prompt":"Question f1?","chosen":["f1 right best"],"rejected":["f1 x","f1 y","f1 z"],"subset":"Factuality"}
      {"id":"f2","prompt":"Question f2?","chosen":["f2 right"],"rejected":["f2 best","f2 y","f2 z"],"subset":"Factuality"}
      {"id":"f3","prompt":"Question f3?","chosen":["f3 right"],"rejected":["f3 x","f3 y","f3 z"],"subset":"Factuality"}
      {"id":"f4","prompt":"Question f4?","chosen":["f4 right best"],"rejected":["f4 x","f4 y","f4 z"],"subset":"Factuality"}
      {"id":"m1","prompt":"Question m1?","chosen":["m1 right best"],"rejected":["m1 x","m1 y","m1 z"],"subset":"Math"}
      """;

  private static final String TIES =
      """
      {"id":"ref:0","prompt":"Question r?","chosen":["r right"],"rejected":["r 2","r 3","r 4","r 5"],"subset":"Ties"}
      {"id":"tied:0","prompt":"Question t?","chosen":["t right","u right"],"rejected":["t 2","t 3","t 4"],"subset":"Ties"}
      """;

  @TempDir Path home;
  private OllamaProtocolServer server;
  private Backend backend;
  private Project project;

  @BeforeEach
  void open() throws Exception {
    server = OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(answer(prompt)));
    backend = Backend.start(new AppFolders(home));
    backend.services().settings().update(old -> old.withOllamaAddress(server.address().toString()));
    project = backend.services().projects().openOrCreate(home.resolve("p.rdesk"));
    importFile("rb2.jsonl", FILE);
    importFile("ties.jsonl", TIES);
  }

  private void importFile(String name, String text) throws Exception {
    backend
        .services()
        .importer()
        .importFiles(
            project,
            List.of(Files.writeString(home.resolve(name), text)),
            ImportOptions.STANDARD,
            ProgressListener.NONE,
            new Cancellation());
  }

  @AfterEach
  void close() {
    project.close();
    backend.close();
    server.close();
  }

  private static String answer(String prompt) {
    if (prompt.contains("single whole number")) {
      return prompt.contains(" right\n") ? "9" : "2";
    }
    String letter = "";
    for (String line : prompt.lines().toList()) {
      if (line.startsWith("----- RESPONSE ")) {
        letter = line.substring(15, 16);
      } else if (line.endsWith("best")) {
        return "It is clear.\n[[" + letter + "]]";
      }
    }
    return "None of them is any good.";
  }

  private void judge() throws InterruptedException {
    try (RewardSystem judge = backend.services().rewardSystems().open(JUDGE, project)) {
      new JudgingRun(project, judge, -1, false).run(tally -> {});
    }
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    project.comparisons().forEach(ItemQuery.ALL, new Cancellation(), items::add);
    return items;
  }

  private static String word(Item item) {
    return item.judgments().stream()
        .map(StoredJudgment::judgment)
        .map(Judgment::verdict)
        .map(
            verdict ->
                verdict instanceof Verdict.Prefers(var slot)
                    ? item.comparison().response(slot).plain()
                    : verdict.word())
        .findFirst()
        .orElse("none");
  }

  @Test
  void eachRecordIsAskedOnceAndCountsAsBestOfFour() throws Exception {
    judge();
    // Five records once each; of the two with more than four responses each response once.
    assertThat(server.chats()).hasSize(5 + 5 + 5);
    Map<String, String> words = new TreeMap<>();
    items().forEach(item -> words.put(item.comparison().id(), word(item)));
    assertThat(words)
        .containsEntry("f1-1-2", "f1 right best")
        .containsEntry("f1-1-4", "f1 right best")
        .containsEntry("f2-1-2", "f2 best")
        .containsEntry("f2-1-3", "tie")
        .containsEntry("f2-1-4", "tie")
        .containsEntry("f3-1-2", "unparsed")
        .containsEntry("tied:0-2-4", "u right");

    VerdictTable verdicts = VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
    Texts texts = Texts.read(project, verdicts, new Cancellation(), ProgressListener.NONE);
    VerdictColumn judge = verdicts.column(Rater.judge(JUDGE)).orElseThrow();
    RewardBench2Score score =
        RewardBench2Score.of(verdicts, texts, judge, TiePolicy.STRICT).orElseThrow();
    // f3 could not be read: it is no number, and is counted beside it.
    assertThat(score.failures()).isEqualTo(1);
    assertThat(score.leftOut()).isEqualTo(LeftOut.of(LeftOut.Reason.UNSCORED, 1));
    assertThat(mean(score, "Factuality").value().orElseThrow()).isEqualTo(2 / 3.0);
    assertThat(mean(score, "Factuality").n()).isEqualTo(3);
    assertThat(mean(score, "Math").value()).hasValue(1.0);
    assertThat(mean(score, "Ties").value()).hasValue(1.01);
    Board.Row row = Board.of(verdicts, Optional.of(texts), verdicts.gold()).rows().getFirst();
    // f1, f4, m1: three pairs each; of f2 none: a tie is not right. The rest by ratings.
    assertThat(row.strict()).isEqualTo(new Proportion(9 + 4 + 6, 12 + 4 + 6));
  }

  private static Estimate mean(RewardBench2Score score, String subset) {
    return Objects.requireNonNull(score.subsets().get(subset));
  }
}
