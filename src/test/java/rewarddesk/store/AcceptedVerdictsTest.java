package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.JudgedProject;
import rewarddesk.model.Annotation;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.AcceptedVerdicts.Batch;
import rewarddesk.project.DecisionJournal.Counts;
import rewarddesk.project.Item;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;

@SuppressWarnings("NullAway.Init") // set before each test
final class AcceptedVerdictsTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new SqliteProjectFiles().open(JudgedProject.write(folder, 20, 5, 2));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private static long[] ordinals(int from, int to) {
    return java.util.stream.LongStream.rangeClosed(from, to).toArray();
  }

  private Counts counts() {
    return project.decisions().counts();
  }

  @Test
  void takesOverOnlyWhatIsOpenAndNeverCountsItAsDecided() {
    Counts before = counts();
    assertThat(before).isEqualTo(new Counts(20, 5, 0, 0, 0, 0));
    Batch batch = project.accepted().accept("judge 1", ordinals(1, 12), NOON);
    assertThat(batch).isEqualTo(new Batch("judge 1", 7, NOON));
    assertThat(counts()).isEqualTo(new Counts(20, 5, 0, 0, 0, 7));
    assertThat(counts().open()).isEqualTo(8);
    Item item = project.comparisons().at(6).orElseThrow();
    Annotation annotation = item.decision().orElseThrow().annotation();
    assertThat(annotation.annotator()).isEqualTo("accepted:judge 1");
    assertThat(annotation.isHuman()).isFalse();
    assertThat(annotation.confirms()).isEmpty();
    assertThat(annotation.followed().orElseThrow().verdict()).isEqualTo(annotation.verdict());
    assertThat(project.comparisons().at(1).orElseThrow().decision().orElseThrow().annotation())
        .matches(Annotation::isHuman);
  }

  @Test
  void isFoundAndLeftOutByItsOwnFilter() {
    project.accepted().accept("judge 1", ordinals(6, 8), NOON);
    assertThat(found(ItemQuery.Status.ACCEPTED)).containsExactly(6, 7, 8);
    assertThat(found(ItemQuery.Status.DECIDED)).containsExactly(1, 2, 3, 4, 5);
    assertThat(found(ItemQuery.Status.OPEN)).doesNotContain(6, 7, 8);
  }

  private long[] found(ItemQuery.Status status) {
    return project.comparisons().ordinals(ItemQuery.ALL.withStatus(status), new Cancellation());
  }

  @Test
  void takesTheLastBatchBackInOneStep() {
    project.accepted().accept("judge 1", ordinals(6, 8), NOON);
    project.accepted().accept("judge 1", ordinals(9, 10), LATER);
    assertThat(project.accepted().latest()).contains(new Batch("judge 1", 2, LATER));
    assertThat(project.accepted().takeBack(LATER)).contains(new Batch("judge 1", 2, LATER));
    assertThat(counts().accepted()).isEqualTo(3);
    assertThat(project.accepted().takeBack(LATER)).contains(new Batch("judge 1", 3, NOON));
    assertThat(counts()).isEqualTo(new Counts(20, 5, 0, 0, 0, 0));
    assertThat(project.accepted().takeBack(LATER)).isEmpty();
    // What was taken back can be taken over again.
    assertThat(project.accepted().accept("judge 1", ordinals(6, 8), LATER).items()).isEqualTo(3);
  }

  @Test
  void aHumanDecisionGoesBeforeAndStaysWhenTheBatchIsTakenBack() {
    project.accepted().accept("judge 1", ordinals(6, 8), NOON);
    project.decisions().record(JudgedProject.decision("c7", "ann", Verdict.prefers(Slot.A)));
    assertThat(counts()).isEqualTo(new Counts(20, 6, 0, 0, 0, 2));
    project.accepted().takeBack(LATER);
    assertThat(counts()).isEqualTo(new Counts(20, 6, 0, 0, 0, 0));
    // Undo is the human's own: it does not bring the judge's verdict back.
    project.decisions().undo("ann", LATER);
    assertThat(counts()).isEqualTo(new Counts(20, 5, 0, 0, 0, 0));
    assertThat(project.comparisons().at(7).orElseThrow().decision()).isEmpty();
  }

  @Test
  void undoOfAHumanLeavesTheBatchAlone() {
    project.accepted().accept("judge 1", ordinals(6, 8), NOON);
    project.decisions().undo("ann", LATER);
    assertThat(counts()).isEqualTo(new Counts(20, 4, 0, 0, 0, 3));
  }

  @Test
  void survivesAReopening() {
    project.accepted().accept("judge 2", ordinals(6, 20), NOON);
    long accepted = counts().accepted();
    Path file = project.file();
    project.close();
    project = new SqliteProjectFiles().open(file);
    assertThat(counts().accepted()).isEqualTo(accepted).isPositive();
    assertThat(project.accepted().latest().orElseThrow().items()).isEqualTo(accepted);
  }
}
