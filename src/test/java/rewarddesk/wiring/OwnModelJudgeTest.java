package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.app.Models;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Verdict;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.generative.definition.JudgeLibrary;
import rewarddesk.run.JudgingRun;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;

/// A language model of the user's own, as a judge that writes text. The reference models are not
/// trained and write nonsense, which is never a verdict.
@ExtendWith(SqliteFolderRestored.class)
final class OwnModelJudgeTest {
  private static final Comparison ROW =
      Comparison.of("1", Content.text("Hi"), Response.of("a"), Response.of("b"));

  @TempDir private Path home;

  private Backend with(String reference) {
    ReferenceModel model = ReferenceModel.of(reference);
    Backend backend = Backend.start(new AppFolders(home));
    Models models = backend.services().models();
    models.library().save(models.library().describe(model.folder()).withName("mine"));
    return backend;
  }

  private static Judgment judged(Backend backend, String id) throws InterruptedException {
    try (RewardSystem judge = backend.services().rewardSystems().open(id)) {
      return judge.judge(ROW);
    }
  }

  private static String weights(String reference) throws Exception {
    byte[] file = Files.readAllBytes(ReferenceModel.of(reference).folder().resolve("model.onnx"));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
  }

  /// A judge of the user's own whose question leaves room in a model of 512 tokens.
  private void saveShortJudge() throws IOException {
    Path folder = Files.createDirectories(new AppFolders(home).judges());
    Files.writeString(
        folder.resolve("short.json"),
        """
        {
          "name": "short",
          "title": {"en": "Short"},
          "source": "test",
          "pair": {
            "template": {"en": ["{{material}}", "", "Which is better? [[A]], [[B]] or [[C]]"]},
            "answer": {"form": "double-brackets", "means": {"A": "A", "B": "B", "C": "tie"}}
          },
          "mostTokens": 12
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwen2-causal-past", "llama-causal-past"})
  void nonsenseIsUnparsedWithTheReplyAsItCame(String reference) throws Exception {
    saveShortJudge();
    try (Backend backend = with(reference)) {
      Judgment judgment = judged(backend, "short@model:mine");
      List<String> replies = judgment.calls().stream().map(JudgeCall::reply).toList();
      assertThat(replies).hasSize(2).allSatisfy(reply -> assertThat(reply).isNotBlank());
      String cut = "unparsed: it was cut off before its end";
      assertThat(judgment.calls())
          .containsExactly(
              new JudgeCall("pairwise", DisplayOrder.AS_STORED, cut, replies.getFirst()),
              new JudgeCall("pairwise", DisplayOrder.SWAPPED, cut, replies.getLast()));
      assertThat(judgment.verdict()).isEqualTo(new Verdict.Unparsed(replies.getFirst()));
      assertThat(judgment.margin()).isEmpty();
      assertThat(judgment.judge()).isEqualTo("short@model:mine");
      assertThat(judgment.kind()).isEqualTo(RewardSystemKind.GENERATIVE);
      assertThat(judgment.provenance().modelDigest()).hasValue(weights(reference));
      assertThat(judgment.provenance().templateHash())
          .hasValue(
              JudgeLibrary.load(Optional.of(new AppFolders(home).judges())).get("short").hash());
      assertThat(judgment.provenance().options())
          .containsEntry("model", "mine")
          .containsEntry("definition", "short")
          .containsEntry("promptCache", "shared");
    }
  }

  @Test
  void aVerifierThatSaysNeitherYesNorNoGivesNoNumber() throws Exception {
    try (Backend backend = with("qwen2-causal-past")) {
      Judgment judgment = judged(backend, "genrm-verifier@model:mine");
      assertThat(judgment.verdict())
          .isEqualTo(new Verdict.Unparsed(judgment.calls().getFirst().reply()));
      assertThat(judgment.calls())
          .extracting(JudgeCall::purpose)
          .containsExactly("verification A", "verification B");
      assertThat(judgment.margin()).isEmpty();
      for (Assessment side : List.of(judgment.a(), judgment.b())) {
        assertThat(side.rating()).isEmpty();
        assertThat(side.reward()).isEmpty();
      }
    }
  }

  @Test
  void aQuestionLongerThanTheModelIsAFailureThatSaysSo() throws Exception {
    try (Backend backend = with("stories260k-past")) {
      assertThat(judged(backend, "mt-bench-pair@model:mine").verdict())
          .isInstanceOfSatisfying(
              Verdict.Failed.class,
              failed -> assertThat(failed.reason()).contains("reads 512 at most, with the reply"));
    }
  }

  @Test
  void aCorrectedDescriptionMakesItAnotherJudge() throws Exception {
    saveShortJudge();
    Path file = DeskFixture.project(home, DeskFixture.comparisons(1));
    try (Backend backend = with("qwen2-causal-past");
        Project project = new SqliteProjectFiles().open(file)) {
      assertThat(newlyJudged(backend, project)).isEqualTo(1);
      assertThat(newlyJudged(backend, project)).isZero();
      ModelLibrary library = backend.services().models().library();
      RewardSystems systems = backend.services().rewardSystems();
      Optional<String> implicit = systems.version("model:mine", project);
      ModelDescription mine =
          library
              .find("mine")
              .orElseThrow()
              .withPolicy(new ModelDescription.Policy(Optional.empty(), "sum"));
      library.save(mine);
      assertThat(systems.version("model:mine", project))
          .as("its implicit reward is another")
          .isPresent()
          .isNotEqualTo(implicit);
      assertThat(newlyJudged(backend, project)).as("what it writes is the same").isZero();
      ModelDescription.Limits limits = mine.limits();
      library.save(mine.withLimits(new ModelDescription.Limits(400, limits.side(), 400, 400)));
      assertThat(newlyJudged(backend, project)).isEqualTo(1);
      Judgment last = project.judgments().history("c1").getLast().judgment();
      assertThat(last.calls()).noneMatch(JudgeCall::recalled);
      library.remove("mine");
      assertThat(systems.version("short@model:mine", project)).isEmpty();
    }
  }

  private static long newlyJudged(Backend backend, Project project) {
    RewardSystems systems = backend.services().rewardSystems();
    try (RewardSystem judge = systems.open("short@model:mine", project)) {
      assertThat(judge.version()).isEqualTo(systems.version("short@model:mine", project));
      return new JudgingRun(project, judge, -1, false).run(progress -> {}).done();
    }
  }

  @Test
  void closingTheJudgeClosesItsModel() throws Exception {
    try (Backend backend = with("qwen2-causal-past")) {
      RewardSystem judge = backend.services().rewardSystems().open("genrm-verifier@model:mine");
      judge.close();
      assertThatThrownBy(() -> judge.judge(ROW))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("released already");
    }
  }

  @Test
  void whatCannotJudgeSaysWhatThereIs() {
    try (Backend backend = with("bert-cross-encoder")) {
      RewardSystems systems = backend.services().rewardSystems();
      String none = " There are no language models yet; rewarddesk model add FOLDER adds one.";
      assertThatThrownBy(() -> systems.open("mt-bench-pair@model:mine"))
          .isInstanceOf(JudgeUnavailableException.class)
          .hasMessage("mine is a classifier and writes no text." + none);
      assertThatThrownBy(() -> systems.open("mt-bench-pair@model:other"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("There is no model called \"other\"." + none);
    }
    try (Backend backend = with("qwen2-causal-past")) {
      RewardSystems systems = backend.services().rewardSystems();
      assertThatThrownBy(() -> systems.open("mt-bench-pair@model:other"))
          .hasMessage("There is no model called \"other\". Language models there are: mine.");
      assertThatThrownBy(() -> systems.open("unknown@model:mine"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("There is no judge definition \"unknown\". There are: rewarddesk,");
    }
  }
}
