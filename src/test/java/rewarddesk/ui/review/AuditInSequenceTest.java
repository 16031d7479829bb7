package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;
import rewarddesk.queue.QueueKind;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// An untouched project that is reviewed by number, without anybody having chosen a share.
@SuppressWarnings("NullAway.Init") // set before each test
class AuditInSequenceTest {
  private static final int ITEMS = 60;

  @TempDir Path folder;
  private Session session;
  private ReviewViewModel model;

  @BeforeEach
  void open() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
    session.openProject(DeskFixture.project(folder, DeskFixture.comparisons(ITEMS)));
    model = new ReviewViewModel(session, Messages.beside(ReviewViewModel.class, session.locale()));
    model.show();
    model.painted();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theFirstDecisionDrawsTheSliceAndUndoLeavesIt() {
    assertThat(project().queue().audit().drawn()).as("only looked at").isFalse();
    assertThat(standing()).isEqualTo(new QueueStanding.Plain());
    press(ReviewAction.LEFT);
    List<Long> wanted = audited(2);
    assertThat(wanted).hasSizeGreaterThan(1);
    assertThat(slice()).as("what was decided before is not chosen by lot").isEqualTo(wanted);
    QueueStanding drawn = new QueueStanding.Ahead(QueueKind.SEQUENTIAL, 0, 10, wanted.size(), 0, 0);
    assertThat(standing()).isEqualTo(drawn);
    press(ReviewAction.UNDO);
    assertThat(project().decisions().counts().decided()).isZero();
    assertThat(slice()).isEqualTo(wanted);
    assertThat(standing()).isEqualTo(drawn);
  }

  @Test
  void theSliceIsMixedIntoTheSequenceToTheEnd() {
    List<Long> shown = new ArrayList<>();
    while (model.phaseProperty().get() == Phase.READING) {
      shown.add(model.shownProperty().get().orElseThrow().ordinal());
      press(ReviewAction.RIGHT);
    }
    assertThat(shown).hasSize(ITEMS).doesNotHaveDuplicates();
    List<Long> slice = slice();
    List<Long> byNumber = shown.stream().filter(number -> !slice.contains(number)).toList();
    assertThat(byNumber).isSorted();
    assertThat(shown.indexOf(byNumber.getLast()))
        .as("some of the slice came in between")
        .isGreaterThan(byNumber.size() - 1);
    assertThat(project().queue().audit().open()).isZero();
  }

  @Test
  void whoWantsNoSliceGetsNone() {
    session.adopt(new ReviewPlan(0, 0, 3));
    for (int decisions = 0; decisions < ITEMS / 2; decisions++) {
      press(ReviewAction.LEFT);
    }
    assertThat(slice()).isEmpty();
    assertThat(standing()).isEqualTo(new QueueStanding.Plain());
    session.adopt(new ReviewPlan(0, 20, 3));
    assertThat(slice()).isNotEmpty().isEqualTo(audited(ITEMS / 2 + 1));
  }

  private void press(ReviewAction action) {
    model.perform(action);
    model.painted();
  }

  private Project project() {
    return session.project().orElseThrow();
  }

  private QueueStanding standing() {
    return model.queue().standingProperty().get();
  }

  /// Numbers of the items, from this one on, that the lot wants in the slice.
  private List<Long> audited(int from) {
    ReviewPlan plan = session.planProperty().get();
    return LongStream.rangeClosed(from, ITEMS)
        .filter(number -> plan.isAudited("c" + number))
        .boxed()
        .toList();
  }

  private List<Long> slice() {
    List<Long> found = new ArrayList<>();
    project()
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL,
            new Cancellation(),
            item -> {
              if (item.audited()) {
                found.add(item.ordinal());
              }
            });
    return found;
  }
}
