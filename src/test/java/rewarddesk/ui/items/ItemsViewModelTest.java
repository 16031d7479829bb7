package rewarddesk.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemQuery.Agreement;
import rewarddesk.project.ItemQuery.Status;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.Session;
import rewarddesk.ui.Tasks;
import rewarddesk.ui.items.ItemsViewModel.Emptiness;

class ItemsViewModelTest {
  @TempDir Path folder;
  private final HeldTasks tasks = new HeldTasks();
  private Session session;
  private ItemsViewModel model;

  /// Runs at once, or when told to.
  private static final class HeldTasks implements Tasks {
    private final DirectTasks direct = new DirectTasks();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
      if (holding) {
        held.add(() -> direct.run(work, done, failed));
      } else {
        direct.run(work, done, failed);
      }
    }

    @Override
    public Lane newLane() {
      return direct.newLane();
    }

    @Override
    public void later(Runnable action) {
      action.run();
    }
  }

  @BeforeEach
  void setUp() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), tasks);
    session.openProject(SampleProject.write(folder));
    model = new ItemsViewModel(session);
    model.refresh();
  }

  @AfterEach
  void tearDown() {
    session.close();
  }

  private List<Long> ordinals() {
    return model.rowsProperty().get().stream().map(ItemRow::ordinal).toList();
  }

  private void ask(ItemQuery query) {
    model.queryProperty().set(query);
  }

  @Test
  void listsEverythingAtFirst() {
    long items = session.project().orElseThrow().comparisons().count();
    assertThat(ordinals()).hasSize((int) items).startsWith(1L, 2L, 3L);
    assertThat(model.countsProperty().get().orElseThrow().items()).isEqualTo(items);
    assertThat(model.emptiness()).isEqualTo(Emptiness.NONE);
    assertThat(model.isFiltered()).isFalse();
  }

  @Test
  void narrowsByStatusDecisionAndAgreement() {
    ItemQuery all = model.queryProperty().get();
    ask(all.withStatus(Status.SKIPPED));
    assertThat(ordinals()).containsExactly(10L, 20L, 30L, 40L);
    ask(all.withDecision(Optional.of("tie")));
    assertThat(ordinals()).containsExactly(5L, 15L, 25L, 35L);
    ask(all.withAgreement(Agreement.OVERRIDDEN));
    assertThat(ordinals()).contains(5L).doesNotContain(1L);
    assertThat(model.isFiltered()).isTrue();
  }

  @Test
  void saysWhenNothingMatchesAndGoesBackToAll() {
    ask(model.queryProperty().get().withText("no prompt says this"));
    assertThat(model.emptiness()).isEqualTo(Emptiness.NO_MATCH);
    model.clearFilters();
    assertThat(model.emptiness()).isEqualTo(Emptiness.NONE);
  }

  @Test
  void saysWhenNothingWasImported() {
    session.openProject(folder.resolve("empty.rdesk"));
    model.refresh();
    assertThat(model.emptiness()).isEqualTo(Emptiness.NOTHING_IMPORTED);
  }

  @Test
  void theAnswerToAnOlderQuestionIsNotShown() {
    tasks.holding = true;
    ItemQuery all = model.queryProperty().get();
    ask(all.withStatus(Status.SKIPPED));
    ask(all.withStatus(Status.DECIDED));
    assertThat(model.searchingProperty().get()).isTrue();
    tasks.held.get(1).run();
    List<Long> decided = ordinals();
    tasks.held.get(0).run();
    assertThat(ordinals()).isEqualTo(decided).doesNotContain(10L);
    assertThat(model.searchingProperty().get()).isFalse();
  }

  @Test
  void aChangeOfTheProjectChangesRowsInPlace() {
    ItemRow last = model.rowsProperty().get().getLast();
    assertThat(last.summaryProperty().get().annotation()).isEmpty();
    var item = session.project().orElseThrow().comparisons().at(last.ordinal()).orElseThrow();
    session.project().orElseThrow().decisions().record(SampleProject.annotation(item));
    model.refresh();
    assertThat(model.rowsProperty().get().getLast()).isSameAs(last);
    assertThat(last.summaryProperty().get().annotation()).isPresent();
  }

  @Test
  void manyChangesPlanOneQuestion() {
    assertThat(List.of(model.planRefresh(), model.planRefresh(), model.planRefresh()))
        .containsExactly(true, false, false);
    model.refresh();
    assertThat(model.planRefresh()).isTrue();
  }

  @Test
  void opensAnItemInReview() {
    model.open(model.rowsProperty().get().get(6));
    assertThat(session.navigation().place()).isEqualTo(Place.REVIEW);
    assertThat(session.navigation().takeWantedItem()).hasValue(7);
  }
}
