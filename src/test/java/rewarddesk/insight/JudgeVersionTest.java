package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Answer;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Response;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.report.HtmlReport;
import rewarddesk.report.Report;
import rewarddesk.report.ReportJson;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.generative.GenerativeJudge;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.reward.generative.definition.JudgeDefinitionJson;
import rewarddesk.reward.generative.definition.JudgeLibrary;
import rewarddesk.reward.generative.definition.ProjectJudges;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.run.JudgingRun;
import rewarddesk.store.SqliteProjectFiles;

/// A judge on a server judges, its definition is edited, and it judges again.
@Timeout(120)
@SuppressWarnings("NullAway.Init") // set before each test
final class JudgeVersionTest {
  private static final int ITEMS = 6;
  private static final String ID = "llmbar@ollama:judge";
  private static final Rater JUDGE = Rater.judge(ID);

  @TempDir Path folder;
  private Project project;
  private OllamaProtocolServer server;

  @BeforeEach
  void open() throws Exception {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
    server = OllamaProtocolServer.start(JudgeVersionTest::answer);
    List<Candidate> candidates = new ArrayList<>();
    for (int number = 1; number <= ITEMS; number++) {
      boolean first = number % 2 == 0;
      candidates.add(
          new Candidate(
              new Comparison(
                  "c" + number,
                  Content.user("Question " + number + "?"),
                  Response.of(first ? "GOOD one" : "BAD one"),
                  Response.of(first ? "BAD one" : "GOOD one"),
                  Optional.empty(),
                  Optional.of(first ? GoldLabel.A : GoldLabel.B),
                  Optional.empty(),
                  Optional.of(number <= 2 ? "easy" : "hard"),
                  Optional.empty(),
                  "{}"),
              "%08x".formatted(number).repeat(8),
              "rows.jsonl",
              number));
    }
    project.comparisons().addAll(candidates);
  }

  @AfterEach
  void close() {
    server.close();
    project.close();
  }

  /// The careful one prefers what is good, the other one what is bad.
  private static Answer answer(String prompt) {
    boolean goodFirst = prompt.indexOf("GOOD one") < prompt.indexOf("BAD one");
    boolean first = goodFirst == prompt.contains("Be careful.");
    return OllamaProtocolServer.says("Output (" + (first ? "a" : "b") + ") is better.");
  }

  private void judge(JudgeDefinition definition, long limit) throws Exception {
    new ProjectJudges(project.definitions(), JudgeLibrary.load(Optional.empty()))
        .save(definition, Instant.EPOCH);
    try (RewardSystem judge =
        new GenerativeJudge(
            ID,
            new OllamaServer(server.address()).chatModel("judge"),
            definition,
            InstantSource.fixed(Instant.EPOCH),
            1)) {
      new JudgingRun(project, judge, limit, false).run(it -> {});
    }
  }

  private static JudgeDefinition shipped() {
    return JudgeLibrary.load(Optional.empty()).get("llmbar");
  }

  private static JudgeDefinition edited() {
    String json =
        shipped().json().replace("Judge first whether", "Be careful. Judge first whether");
    return JudgeDefinitionJson.read("llmbar", json);
  }

  private VerdictTable read() {
    return VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
  }

  private Report report(PartChoice only) {
    return Report.of(
        project,
        ProjectProfiles.standard(RewardCatalog.standard()),
        Instant.EPOCH,
        only,
        new Cancellation(),
        ProgressListener.NONE);
  }

  @Test
  void aJudgeThatJudgesAgainIsComparedWithWhatItWas() throws Exception {
    judge(shipped(), -1);
    assertThat(JudgeVersion.of(project)).as("there is only one").isEmpty();
    judge(edited(), -1);
    VerdictTable verdicts = read();
    VerdictColumn now = verdicts.column(JUDGE).orElseThrow();
    assertThat(now.earlier()).isZero();

    JudgeVersion before = JudgeVersion.of(project).getFirst();
    assertThat(JudgeVersion.of(project)).hasSize(1);
    assertThat(before.judged().items()).isEqualTo(ITEMS);
    assertThat(before.judged().standing()).isZero();
    assertThat(before.number()).contains(1);
    assertThat(before.word()).isEqualTo(shipped().hash().substring(0, 8));
    VerdictColumn then = before.read(project, verdicts, new Cancellation());
    TwoJudges two = TwoJudges.of(verdicts, now, then, verdicts.gold());
    assertThat(two.onlyFirst()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(two.onlySecond()).isEmpty();
    assertThat(two.apart()).hasSize(ITEMS);
    // 2 · 2⁻⁶
    assertThat(two.paired().exactP()).isEqualTo(0.03125);
    assertThat(Meeting.of(verdicts, now, then).table().count(0, 1)).isEqualTo(3);

    VerdictTable easy =
        new Looked(verdicts, Optional.empty()).only(List.of(new Part("subset", "easy"))).verdicts();
    assertThat(before.read(project, easy, new Cancellation()).answers()).isEqualTo(2);
  }

  @Test
  void itemsWithoutAnAnswerAreOfNoEarlierVersion() throws Exception {
    judge(shipped(), 4);
    VerdictColumn judged = read().column(JUDGE).orElseThrow();
    assertThat(judged.answers()).isEqualTo(4);
    assertThat(judged.earlier()).isZero();
    assertThat(judged.earlierWords()).isEmpty();
    judge(edited(), 1);
    assertThat(read().column(JUDGE).orElseThrow().earlier()).isEqualTo(3);
  }

  @Test
  void aMixtureOfVersionsIsSaidAndComesApart() throws Exception {
    judge(shipped(), -1);
    judge(edited(), 2);
    VerdictTable verdicts = read();
    VerdictColumn mixed = verdicts.column(JUDGE).orElseThrow();
    assertThat(mixed.answers()).isEqualTo(ITEMS);
    assertThat(mixed.earlier()).isEqualTo(4);
    assertThat(mixed.newest().answers()).isEqualTo(2);
    assertThat(Meeting.of(verdicts, mixed.newest(), verdicts.gold()).table().agreement().hits())
        .isEqualTo(2);
    assertThat(JudgeVersion.of(project))
        .extracting(one -> one.number().orElseThrow() + ": " + one.judged().items())
        .containsExactly("2: 2", "1: 6");

    Report all = report(PartChoice.ALL);
    String said = "4 of the 6 verdicts of llmbar@ollama:judge are of an earlier version of it";
    assertThat(HtmlReport.of(all)).contains(said);
    assertThat(ReportJson.of(all).at("/judges/0/earlierVersion").asInt()).isEqualTo(4);
    assertThat(ReportJson.of(all).at("/cards/0/earlierVersion").asInt()).isEqualTo(4);
    Report easy = report(_ -> List.of(new Part("subset", "easy")));
    assertThat(ReportJson.of(easy).at("/judges/0/earlierVersion").asInt()).isZero();

    judge(edited(), -1);
    assertThat(HtmlReport.of(report(PartChoice.ALL))).doesNotContain("of an earlier version");
  }
}
