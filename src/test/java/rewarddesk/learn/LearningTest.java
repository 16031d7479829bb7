package rewarddesk.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.learn.LearningResult.Learned;
import rewarddesk.learn.LearningResult.TooFew;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.builtin.PairReader;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.store.SqliteProjectFiles;

/// Learning with the real encoders on a real project file.
class LearningTest {
  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

  private static final Learning LEARNING =
      new Learning(
          () ->
              new PairReader(
                  OnnxTextEncoder::miniLm,
                  OnnxTextEncoder::bgeSmallChinese,
                  RuleProfile.standard()),
          InstantSource.fixed(NOW));
  private static final List<Long> LEFT = new ArrayList<>();

  @TempDir static Path shared;
  private static Path taught = Path.of("");
  private static Learned learned = new Learned(new DecisionCounts(0, 0, 0, 0, 0, 0), 0, none());

  @TempDir Path folder;

  private static LearnedHead none() {
    return HeadJsonTest.head(0);
  }

  /// Measuring takes seconds: it is done once, and most tests work on copies.
  @BeforeAll
  static void learnOnce() {
    taught = ManneredProject.make(shared, 70, 60);
    try (Project project = new SqliteProjectFiles().open(taught)) {
      project.decisions().record(ManneredProject.annotation("m68", new Verdict.Tie()));
      project.decisions().record(ManneredProject.annotation("m69", new Verdict.BothBad()));
      ProgressListener progress = (done, total) -> LEFT.add(total - done);
      learned = (Learned) LEARNING.learn(project, progress, new Cancellation());
    }
  }

  private Project taught() throws IOException {
    return new SqliteProjectFiles().open(Files.copy(taught, folder.resolve("manners.rdesk")));
  }

  private Project untaught(int items, int decided) {
    return new SqliteProjectFiles().open(ManneredProject.make(folder, items, decided));
  }

  private static LearningResult learn(Project project) {
    return LEARNING.learn(project, ProgressListener.NONE, new Cancellation());
  }

  private static Judgment judge(RewardSystem judge, Project project, String id) {
    try {
      return judge.judge(project.comparisons().find(id).orElseThrow().comparison());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void learnsATasteThatLengthDoesNotKnow() {
    assertThat(learned.counts()).isEqualTo(new DecisionCounts(60, 1, 1, 0, 0, 0));
    assertThat(learned.version()).isEqualTo(1);
    assertThat(LEFT).startsWith(60L + CrossValidation.STEPS).endsWith(0L);
    Figures figures = learned.head().figures();
    assertThat(figures.learned().value()).isGreaterThan(0.95);
    assertThat(figures.length().value()).isBetween(0.5, 0.7);
    assertThat(figures.beatsLength()).isTrue();
    assertThat(learned.head().origin().project()).isEqualTo("manners.rdesk");
    assertThat(learned.head().origin().decisions()).isEqualTo(60);
    assertThat(learned.head().origin().at()).isEqualTo(NOW);
  }

  @Test
  void judgesItemsItLearnedFromByWeightsThatHaveNotSeenThem() throws IOException {
    try (Project project = taught();
        RewardSystem judge = LEARNING.judge(project)) {
      assertThat(judge.id()).isEqualTo("learned");
      assertThat(judge.version()).contains("learned head 1").isEqualTo(LEARNING.version(project));
      judgesBothKindsOfItems(judge, project, learned.head());
    }
  }

  private static void judgesBothKindsOfItems(
      RewardSystem judge, Project project, LearnedHead head) {
    Judgment seen = judge(judge, project, "m0");
    Judgment unseen = judge(judge, project, "m63");
    assertThat(seen.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
    assertThat(unseen.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
    assertThat(seen.provenance().version()).isEqualTo("learned head 1");
    assertThat(seen.provenance().options())
        .containsEntry("weights", "left out this prompt, which was learned from")
        .containsEntry("items", head.origin().items());
    assertThat(seen.summary().orElseThrow())
        .endsWith("This prompt was learned from; the decisions on it were left out here.");
    assertThat(unseen.provenance().options()).containsEntry("weights", "all decisions");
    assertThat(unseen.summary().orElseThrow()).contains("length alone on");
    assertThat(seen.margin().orElseThrow())
        .isEqualTo(
            seen.b().reward().orElseThrow() - seen.a().reward().orElseThrow(),
            org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void swappedSidesGiveTheOppositeVerdictAndTheSameMargin() throws Exception {
    try (Project project = taught()) {
      try (RewardSystem judge = LEARNING.judge(project)) {
        Comparison one = project.comparisons().find("m7").orElseThrow().comparison();
        Comparison swapped =
            Comparison.of("elsewhere", one.prompt(), one.responseB(), one.responseA());
        Judgment straight = judge.judge(one.withId("unmeasured"));
        Judgment turned = judge.judge(swapped);
        assertThat(straight.verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
        assertThat(turned.verdict()).isEqualTo(new Verdict.Prefers(Slot.B));
        assertThat(turned.margin()).isEqualTo(straight.margin());
        assertThat(turned.a()).isEqualTo(straight.b());
      }
    }
  }

  @Test
  void learningAgainMeasuresOnlyWhatIsNewAndKeepsTheOldVersion() throws IOException {
    try (Project project = taught()) {
      Learned same = (Learned) learn(project);
      assertThat(same.version()).isEqualTo(2);
      assertThat(same.head()).isEqualTo(learned.head());
      ManneredProject.decide(project, 60, 66);
      List<Long> totals = new ArrayList<>();
      Learned more =
          (Learned) LEARNING.learn(project, (done, total) -> totals.add(total), new Cancellation());
      assertThat(totals).containsOnly(6L + CrossValidation.STEPS);
      assertThat(more.head().origin().decisions()).isEqualTo(66);
      assertThat(more.head().origin().items()).isNotEqualTo(learned.head().origin().items());
      assertThat(project.heads().all()).hasSize(3);
      assertThat(LEARNING.version(project)).contains("learned head 3");
    }
  }

  @Test
  void saysWhatIsMissingBeforeAnythingIsMeasured() {
    try (Project project = untaught(60, 12)) {
      assertThat(learn(project)).isEqualTo(new TooFew(new DecisionCounts(12, 0, 0, 0, 0, 0), 12));
      TooFew few = (TooFew) learn(project);
      assertThat(few.missingDecisions()).isEqualTo(38);
      assertThat(few.missingPrompts()).isEqualTo(8);
      assertThat(project.heads().all()).isEmpty();
      assertThatThrownBy(() -> LEARNING.judge(project))
          .isInstanceOf(JudgeUnavailableException.class)
          .hasMessageStartingWith("No learned judge is in use in this project.");
    }
  }

  @Test
  void whatWasMeasuredBeforeCancellingStays() {
    try (Project project = untaught(60, 60)) {
      Cancellation cancel = new Cancellation();
      assertThatThrownBy(
              () ->
                  LEARNING.learn(
                      project,
                      (done, total) -> {
                        if (done > 40) {
                          cancel.cancel();
                        }
                      },
                      cancel))
          .isInstanceOf(CancellationException.class);
      List<Long> totals = new ArrayList<>();
      LEARNING.learn(project, (done, total) -> totals.add(total), new Cancellation());
      assertThat(totals.getFirst()).isEqualTo(60L - 32 + CrossValidation.STEPS);
    }
  }

  @Test
  void aHeadGoesToAnotherProjectAsAFile() throws Exception {
    Path file = folder.resolve("head.json");
    try (Project project = taught()) {
      LEARNING.files().write(project.heads().inUse().orElseThrow().json(), file);
    }
    assertThat(Files.readString(file)).doesNotContain("bread").doesNotContain("stupid");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (Project other = new SqliteProjectFiles().open(ManneredProject.make(elsewhere, 66, 0))) {
      var taken = LEARNING.files().read(other, file);
      assertThat(other.heads().inUse()).isEmpty();
      assertThat(LEARNING.use(other, taken)).isTrue();
      try (RewardSystem judge = LEARNING.judge(other)) {
        assertThat(judge(judge, other, "m65").verdict()).isEqualTo(new Verdict.Prefers(Slot.A));
      }
      other.heads().use(OptionalLong.empty());
      assertThat(LEARNING.version(other)).isEqualTo(Optional.empty());
    }
  }

  @Test
  void aFileThatCannotBeUsedIsRefusedByName() throws Exception {
    Path notJson = Files.writeString(folder.resolve("a.json"), "hello");
    Path foreign =
        Files.writeString(folder.resolve("b.json"), HeadJson.write(HeadJsonTest.head(0.1)));
    try (Project project = untaught(1, 0)) {
      assertThatThrownBy(() -> LEARNING.files().read(project, notJson))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(notJson + " cannot be used. This is not a learned head: it is not JSON.");
      assertThatThrownBy(() -> LEARNING.files().read(project, foreign))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(foreign + " was learned with other text encoders");
      assertThat(project.heads().all()).isEmpty();
    }
  }

  @Test
  void aHeadThatDoesNotBeatLengthIsKeptAndNeverUsed() {
    try (Project project = untaught(1, 0)) {
      var stored = project.heads().add(HeadJson.write(HeadJsonTest.head(-0.01)));
      assertThat(LEARNING.use(project, stored)).isFalse();
      assertThat(project.heads().inUse()).isEmpty();
      assertThat(project.heads().all()).hasSize(1);
    }
  }
}
