package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.store.Samples.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemQuery.Agreement;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.project.ReviewPlan;

/// In which order open items come up.
class ReviewQueueTest {
  private static final Verdict.MachineVerdict A = new Verdict.Prefers(Slot.A);
  private static final Verdict.MachineVerdict B = new Verdict.Prefers(Slot.B);
  private static final QueueOrder CONFLICTS = QueueOrder.rulesAgainst("builtin");

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
    Samples.add(project, 6);
  }

  @AfterEach
  void close() {
    project.close();
  }

  private void judge(String id, String judge, Verdict.MachineVerdict verdict, double margin) {
    Judgment judgment = Samples.judgment(id, judge, verdict);
    project
        .judgments()
        .addAll(
            List.of(
                new Judgment(
                    id,
                    judge,
                    judgment.kind(),
                    verdict,
                    verdict.ranks() ? Optional.of(margin) : Optional.empty(),
                    judgment.a(),
                    judgment.b(),
                    judgment.summary(),
                    judgment.calls(),
                    judgment.provenance(),
                    judgment.duration(),
                    judgment.at())));
  }

  private void rules(String id, Verdict.MachineVerdict verdict, double margin) {
    judge(id, JudgmentRepository.RULES, verdict, margin);
  }

  private List<Long> walk(QueueOrder order) {
    List<Long> walked = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    OptionalLong next = project.queue().next(order, 0, seen);
    while (next.isPresent()) {
      walked.add(next.getAsLong());
      seen.add(next.getAsLong());
      next = project.queue().next(order, next.getAsLong(), seen);
    }
    return walked;
  }

  @Test
  void theStrongestConflictComesFirstThenTheRestByNumber() {
    rules("c2", A, 1);
    judge("c2", "builtin", B, 0.5);
    judge("c5", "builtin", A, 2);
    rules("c5", B, 3);
    rules("c3", A, 9);
    judge("c3", "builtin", A, 9);
    rules("c4", new Verdict.Tie(), 0);
    judge("c4", "builtin", A, 9);
    judge("c6", "builtin", new Verdict.Failed("no reply"), 0);
    rules("c6", A, 9);

    assertThat(walk(CONFLICTS)).containsExactly(5L, 2L, 3L, 4L, 6L, 1L);
    assertThat(walk(QueueOrder.SEQUENTIAL)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(walk(QueueOrder.rulesAgainst("other"))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(project.queue().ahead(CONFLICTS)).isEqualTo(2);
    assertThat(project.queue().ahead(QueueOrder.SEQUENTIAL)).isZero();
  }

  @Test
  void aWalkByNumberPassesOverTheAuditSliceWhileThereIsAnythingElse() {
    ReviewPlan plan = new ReviewPlan(0, 50, 4);
    project.queue().adopt(plan);
    project.queue().drawAudit((done, total) -> {}, new Cancellation());
    Map<Boolean, List<Long>> audited =
        LongStream.rangeClosed(1, 6)
            .boxed()
            .collect(Collectors.partitioningBy(ordinal -> plan.isAudited("c" + ordinal)));
    assertThat(audited.values()).noneMatch(List::isEmpty);
    List<Long> expected = new ArrayList<>(audited.get(false));
    expected.addAll(audited.get(true));
    assertThat(walk(QueueOrder.SEQUENTIAL)).isEqualTo(expected);
  }

  @Test
  void decidingTakesAnItemOutAndUndoingPutsItBack() {
    rules("c2", A, 1);
    judge("c2", "builtin", B, 1);
    rules("c4", A, 2);
    judge("c4", "builtin", B, 1);
    project.decisions().record(annotation("c4", "ann", new Verdict.Skipped()));
    assertThat(walk(CONFLICTS)).startsWith(2L, 3L).doesNotContain(4L);
    assertThat(project.queue().ahead(CONFLICTS)).isEqualTo(1);

    project.decisions().undo("ann", Samples.NOON);
    assertThat(walk(CONFLICTS)).startsWith(4L, 2L);
  }

  @Test
  void aNewJudgmentOfEitherSideDecidesAnew() {
    judge("c2", "builtin", B, 1);
    judge("c2", "random", B, 1);
    rules("c2", A, 1);
    assertThat(project.queue().ahead(CONFLICTS)).isEqualTo(1);
    assertThat(project.queue().ahead(QueueOrder.rulesAgainst("random"))).isEqualTo(1);

    judge("c2", "builtin", A, 1);
    assertThat(project.queue().ahead(CONFLICTS)).isZero();
    assertThat(project.queue().ahead(QueueOrder.rulesAgainst("random"))).isEqualTo(1);

    rules("c2", B, 1);
    assertThat(project.queue().ahead(CONFLICTS)).isEqualTo(1);
    assertThat(project.queue().ahead(QueueOrder.rulesAgainst("random"))).isZero();
  }

  @Test
  void theListFindsConflictsDecidedOrNot() {
    rules("c2", A, 1);
    judge("c2", "builtin", B, 1);
    rules("c5", A, 1);
    judge("c5", "random", B, 1);
    project.decisions().record(annotation("c2", "ann", new Verdict.Tie()));
    assertThat(conflicts(Optional.of("builtin"))).containsExactly(2);
    assertThat(conflicts(Optional.of("random"))).containsExactly(5);
    assertThat(conflicts(Optional.empty())).containsExactly(2, 5);
  }

  private long[] conflicts(Optional<String> judge) {
    ItemQuery query = ItemQuery.ALL.withJudge(judge).withAgreement(Agreement.RULES_AGAINST_JUDGE);
    return project.comparisons().ordinals(query, new Cancellation());
  }
}
