package rewarddesk.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Manner;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;
import rewarddesk.queue.Ordering.Outcome;
import rewarddesk.store.SqliteProjectFiles;

/// Every order on a real project file.
@SuppressWarnings("NullAway.Init") // set before each test
class OrderingTest {
  private static final Verdict.MachineVerdict A = new Verdict.Prefers(Slot.A);
  private static final Verdict.MachineVerdict B = new Verdict.Prefers(Slot.B);
  private static final Verdict.MachineVerdict TIE = new Verdict.Tie();

  @TempDir Path folder;
  private Project project;
  private final Ordering ordering = new Ordering(() -> Instant.EPOCH);

  @BeforeEach
  void create() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
    project.queue().adopt(new ReviewPlan(0, 0, 1));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void uncertainPutsTiesAndSmallMarginsFirstAndLeavesOutWhatSaysNothing() {
    add(6);
    judge("j", 1, A, 3.0);
    judge("j", 2, B, 0.1);
    judge("j", 3, new Verdict.Failed("no model"), 0);
    judge("j", 4, TIE, 0);
    judge("j", 6, A, 0.5);
    assertThat(workOut(QueueKind.UNCERTAIN)).isEqualTo(new Outcome.Ready(4));
    assertThat(walk(QueueKind.UNCERTAIN)).containsExactly(4L, 2L, 6L, 1L, 3L, 5L);
    assertThat(project.queue().ahead(QueueKind.UNCERTAIN.order("j"))).isEqualTo(4);
  }

  @Test
  void judgesPutsFirstWhatMoreJudgesContradict() {
    add(4);
    judge("j", 1, A, 1);
    judge("j", 2, A, 1);
    judge("j", 3, B, 9);
    judge("k", 1, B, 1);
    judge("k", 2, B, 1);
    judge("k", 3, TIE, 0);
    judge("l", 2, B, 1);
    judge("l", 3, B, 1);
    judge("rules", 3, A, 1);
    workOut(QueueKind.JUDGES);
    assertThat(walk(QueueKind.JUDGES)).containsExactly(2L, 1L, 3L, 4L);
    assertThat(project.queue().ahead(QueueKind.JUDGES.order("j"))).isEqualTo(2);
  }

  @Test
  void flipsPutsOppositeAnswersBeforeAnAnswerAndATie() {
    add(4);
    asked(1, "A", "A");
    asked(2, "A", "tie");
    asked(3, "A", "B");
    asked(4, "tie", "tie");
    workOut(QueueKind.FLIPS);
    assertThat(walk(QueueKind.FLIPS)).containsExactly(3L, 2L, 1L, 4L);
    assertThat(project.queue().ahead(QueueKind.FLIPS.order("j"))).isEqualTo(2);
  }

  @Test
  void similarPromptsComeGroupByGroupTheLargestFirst() {
    String pears = "How do I poach pears in red wine so that they keep their shape and colour?";
    String taxes =
        "Which forms does a small bakery need to hand in for its yearly taxes in Bremen?";
    add(taxes, pears, "Why is the sky blue?", pears + " Thanks", taxes, pears);
    assertThat(workOut(QueueKind.SIMILAR)).isEqualTo(new Outcome.Ready(5));
    assertThat(walk(QueueKind.SIMILAR)).containsExactly(2L, 4L, 6L, 1L, 5L, 3L);
  }

  @Test
  void atRandomFollowsTheSeedOnly() {
    add(50);
    workOut(QueueKind.RANDOM);
    List<Long> first = walk(QueueKind.RANDOM);
    assertThat(first)
        .hasSize(50)
        .doesNotHaveDuplicates()
        .isNotEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    workOut(QueueKind.RANDOM);
    assertThat(walk(QueueKind.RANDOM)).isEqualTo(first);
    project.queue().adopt(new ReviewPlan(0, 0, 2));
    workOut(QueueKind.RANDOM);
    assertThat(walk(QueueKind.RANDOM)).isNotEqualTo(first);
  }

  @Test
  void theThresholdComesFromTheAuditSliceAsDecidedBeforeTheReveal() {
    project.queue().adopt(new ReviewPlan(0, 50, 3));
    add(400);
    assertThat(workOut(QueueKind.THRESHOLD)).isEqualTo(new Outcome.NothingJudged());
    // The judge is right from a margin of 2 on, and wrong below.
    judgeAll(ordinal -> ordinal % 40 / 10.0);
    assertThat(workOut(QueueKind.THRESHOLD)).isEqualTo(new Outcome.NoThreshold(0, 57));
    for (long ordinal = 1; ordinal <= 400; ordinal++) {
      Verdict.HumanVerdict right = Verdict.prefers(ordinal % 40 >= 20 ? Slot.A : Slot.B);
      if (project.queue().plan().isAudited("c" + ordinal)) {
        decide(ordinal, Verdict.prefers(Slot.A), new Manner.AfterReveal(right));
      }
    }
    assertThat(workOut(QueueKind.THRESHOLD)).isInstanceOf(Outcome.Ready.class);
    List<Double> margins =
        walk(QueueKind.THRESHOLD).stream().limit(20).map(o -> o % 40 / 10.0).toList();
    assertThat(margins).allMatch(margin -> Math.abs(margin - 2) < 0.5);
  }

  @Test
  void tiesAndBothBadDoNotAgreeWithAJudgeThatTakesASide() {
    project.queue().adopt(new ReviewPlan(0, 50, 3));
    add(400);
    judgeAll(ordinal -> ordinal % 40 / 10.0);
    project.queue().drawAudit(rewarddesk.progress.ProgressListener.NONE, new Cancellation());
    for (long ordinal = 1; ordinal <= 400; ordinal++) {
      Verdict.HumanVerdict said =
          ordinal % 4 > 1
              ? Verdict.prefers(Slot.A)
              : ordinal % 4 == 1 ? new Verdict.Tie() : new Verdict.BothBad();
      if (project.queue().plan().isAudited("c" + ordinal)) {
        decide(ordinal, said, Manner.direct());
      }
    }
    // Half of the decisions prefer a side, and all of those agree.
    Outcome found = workOut(QueueKind.THRESHOLD);
    assertThat(found).isInstanceOf(Outcome.NoThreshold.class);
    assertThat(((Outcome.NoThreshold) found).labels())
        .isEqualTo((int) project.queue().audit().done());
  }

  @Test
  void theAuditSliceIsDrawnAmongOpenItemsAndNeverSorted() {
    add(300);
    decide(7, Verdict.prefers(Slot.A), Manner.direct());
    project.queue().adopt(new ReviewPlan(0, 20, 5));
    judgeAll(ordinal -> (double) ordinal);
    workOut(QueueKind.UNCERTAIN);

    Set<Long> slice = new HashSet<>();
    project
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL,
            new Cancellation(),
            item -> {
              if (item.audited()) {
                slice.add(item.ordinal());
              }
            });
    ReviewPlan plan = project.queue().plan();
    assertThat(slice)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, 300)
                .filter(ordinal -> ordinal != 7 && plan.isAudited("c" + ordinal))
                .boxed()
                .toList());
    assertThat(slice).hasSizeBetween(40, 80);
    assertThat(project.queue().audit().items()).isEqualTo(slice.size());

    List<Long> sorted = walk(QueueKind.UNCERTAIN).subList(0, 299 - slice.size());
    assertThat(sorted).doesNotContainAnyElementsOf(slice).isSorted();
    List<Long> drawn = walkAudit();
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(slice);
    assertThat(drawn).isNotEqualTo(drawn.stream().sorted().toList());
  }

  @Test
  void whatIsImportedLaterJoinsTheSliceAndASmallerOneLetsGo() {
    project.queue().adopt(new ReviewPlan(0, 50, 5));
    add(100);
    workOut(QueueKind.RANDOM);
    long before = project.queue().audit().items();
    project
        .comparisons()
        .addAll(
            IntStream.rangeClosed(101, 200)
                .mapToObj(number -> candidate(number, "Question " + number))
                .toList());
    assertThat(project.queue().audit().items()).isBetween(before + 30, before + 70);

    decide(walkAudit().getFirst(), Verdict.prefers(Slot.A), Manner.direct());
    assertThat(project.queue().audit().done()).isEqualTo(1);
    project.queue().adopt(new ReviewPlan(0, 0, 5));
    project.queue().drawAudit((done, total) -> {}, new Cancellation());
    assertThat(project.queue().audit().items()).isZero();
  }

  @Test
  void theOldOrderIsInForceUntilTheNewOneIsWhole() {
    add(30);
    judgeAll(ordinal -> (double) ordinal);
    workOut(QueueKind.UNCERTAIN);
    List<Long> old = walk(QueueKind.UNCERTAIN);
    judgeAll(ordinal -> 100.0 - ordinal);
    assertThat(project.queue().worked(QueueKind.UNCERTAIN.strongestFirst("j")).orElseThrow())
        .satisfies(worked -> assertThat(worked.newerJudgments()).isEqualTo(30));

    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThatThrownBy(
            () ->
                ordering.workOut(project, QueueKind.UNCERTAIN, "j", (done, total) -> {}, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(walk(QueueKind.UNCERTAIN)).isEqualTo(old);

    workOut(QueueKind.UNCERTAIN);
    assertThat(walk(QueueKind.UNCERTAIN)).isEqualTo(old.reversed());
    assertThat(project.queue().worked(QueueKind.UNCERTAIN.strongestFirst("j")).orElseThrow())
        .satisfies(worked -> assertThat(worked.newerJudgments()).isZero());
  }

  @Test
  void aDecisionTakesAnItemOutAndUndoPutsItBack() {
    add(3);
    judgeAll(ordinal -> (double) ordinal);
    workOut(QueueKind.UNCERTAIN);
    decide(1, Verdict.prefers(Slot.A), Manner.direct());
    assertThat(walk(QueueKind.UNCERTAIN)).containsExactly(2L, 3L);
    project.decisions().undo("ann", Instant.EPOCH);
    assertThat(walk(QueueKind.UNCERTAIN)).containsExactly(1L, 2L, 3L);
  }

  private Outcome workOut(QueueKind kind) {
    return ordering.workOut(project, kind, "j", (done, total) -> {}, new Cancellation());
  }

  private List<Long> walk(QueueKind kind) {
    List<Long> walked = new ArrayList<>();
    OptionalLong next = project.queue().next(kind.order("j"), 0, Set.of());
    while (next.isPresent()) {
      walked.add(next.getAsLong());
      next = project.queue().next(kind.order("j"), 0, Set.copyOf(walked));
    }
    return walked;
  }

  private List<Long> walkAudit() {
    List<Long> walked = new ArrayList<>();
    OptionalLong next = project.queue().nextAudited(Set.of());
    while (next.isPresent()) {
      walked.add(next.getAsLong());
      next = project.queue().nextAudited(Set.copyOf(walked));
    }
    return walked;
  }

  private void add(int count) {
    add(
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> "Question " + number)
            .toArray(String[]::new));
  }

  private void add(String... prompts) {
    List<Candidate> batch = new ArrayList<>();
    for (int i = 0; i < prompts.length; i++) {
      batch.add(candidate(i + 1, prompts[i]));
    }
    project.comparisons().addAll(batch);
  }

  private static Candidate candidate(int number, String prompt) {
    Comparison comparison =
        Comparison.of(
            "c" + number, Content.user(prompt), Response.of("left"), Response.of("right"));
    return new Candidate(comparison, "%08x".formatted(number).repeat(8), "rows.jsonl", number);
  }

  private void judgeAll(java.util.function.LongToDoubleFunction margin) {
    project
        .judgments()
        .addAll(
            LongStream.rangeClosed(1, project.comparisons().count())
                .mapToObj(o -> judgment("j", o, A, margin.applyAsDouble(o), List.of()))
                .toList());
  }

  private void judge(String judge, long ordinal, Verdict.MachineVerdict verdict, double margin) {
    project.judgments().addAll(List.of(judgment(judge, ordinal, verdict, margin, List.of())));
  }

  private void asked(long ordinal, String first, String second) {
    List<JudgeCall> calls =
        List.of(
            new JudgeCall("pairwise", DisplayOrder.AS_STORED, first, "…"),
            new JudgeCall("pairwise", DisplayOrder.SWAPPED, second, "…"));
    project.judgments().addAll(List.of(judgment("j", ordinal, TIE, 0, calls)));
  }

  private static Judgment judgment(
      String judge,
      long ordinal,
      Verdict.MachineVerdict verdict,
      double margin,
      List<JudgeCall> calls) {
    return new Judgment(
        "c" + ordinal,
        judge,
        RewardSystemKind.GENERATIVE,
        verdict,
        verdict instanceof Verdict.Prefers ? Optional.of(margin) : Optional.empty(),
        Assessment.NONE,
        Assessment.NONE,
        Optional.empty(),
        calls,
        Provenance.ofVersion("test"),
        Duration.ZERO,
        Instant.EPOCH);
  }

  private void decide(long ordinal, Verdict.HumanVerdict verdict, Manner manner) {
    project
        .decisions()
        .record(
            new Annotation(
                    "c" + ordinal,
                    "ann",
                    verdict,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    DisplayOrder.AS_STORED,
                    Duration.ZERO,
                    "",
                    Instant.EPOCH)
                .as(manner, false));
  }
}
