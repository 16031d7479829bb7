package rewarddesk.ui.insights;

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
import rewarddesk.insight.JudgedProject;
import rewarddesk.insight.Part;
import rewarddesk.insight.Rater;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;
import rewarddesk.ui.Tasks;

@SuppressWarnings("NullAway.Init") // set before each test
class InsightsViewModelTest {
  /// Verdicts, overview, versions, texts; then the card, the pair, the offer, the batch that could
  /// be taken back and the standings, before and after the texts.
  private static final int WORKS_OF_A_READING = 4 + 2 * 5;

  @TempDir Path folder;
  private final HeldTasks tasks = new HeldTasks();
  private Session session;
  private InsightsViewModel model;

  /// Answers at once or, when told to, only when let go; the latest question first.
  private static final class HeldTasks implements Tasks {
    private final Tasks direct = new DirectTasks();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private int works;

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
      works++;
      if (holding) {
        held.add(() -> direct.run(work, done, failed));
      } else {
        direct.run(work, done, failed);
      }
    }

    void letGo() {
      holding = false;
      List<Runnable> latestFirst = List.copyOf(held).reversed();
      held.clear();
      latestFirst.forEach(Runnable::run);
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
  void open() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), tasks);
    model =
        new InsightsViewModel(
            session,
            new InsightTexts(
                Messages.beside(InsightsController.class, session.locale()), session.words()));
    session.openProject(JudgedProject.write(folder, 40, 20, 2));
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Rater shownLabels() {
    return model.overviewProperty().get().orElseThrow().labels();
  }

  private void choose(Rater labels) {
    model.labelsProperty().set(Optional.of(labels));
  }

  @Test
  void asksOnceAboutWhatWasRead() {
    int before = tasks.works;
    model.refresh();
    assertThat(model.selectedProperty().get()).isPresent();
    assertThat(tasks.works - before).isEqualTo(WORKS_OF_A_READING);
  }

  @Test
  void otherLabelsAreTakenAfterAReadingWasStopped() {
    model.refresh();
    assertThat(shownLabels()).isEqualTo(Rater.PEOPLE);
    tasks.holding = true;
    model.readAgain();
    model.stopReading();
    tasks.letGo();
    choose(Rater.GOLD);
    assertThat(shownLabels()).isEqualTo(Rater.GOLD);
  }

  @Test
  void theLatestOfTwoQuickChangesWins() {
    model.refresh();
    tasks.holding = true;
    choose(Rater.GOLD);
    choose(Rater.PEOPLE);
    choose(Rater.GOLD);
    tasks.letGo();
    assertThat(shownLabels()).isEqualTo(Rater.GOLD);
    assertThat(model.labelsProperty().get()).contains(Rater.GOLD);
  }

  @Test
  void whoeverChangesBackSeesNothingElseInBetween() {
    model.refresh();
    List<Rater> seen = new ArrayList<>();
    model.overviewProperty().subscribe((old, now) -> seen.add(now.orElseThrow().labels()));
    tasks.holding = true;
    choose(Rater.GOLD);
    choose(Rater.PEOPLE);
    tasks.letGo();
    assertThat(shownLabels()).isEqualTo(Rater.PEOPLE);
    assertThat(model.labelsProperty().get()).contains(Rater.PEOPLE);
    assertThat(seen).doesNotContain(Rater.GOLD);
  }

  @Test
  void whatIsWorkedOutWhenTheReadingIsStoppedIsNotShown() {
    model.refresh();
    Optional<Overview> seen = model.overviewProperty().get();
    tasks.holding = true;
    model.readAgain();
    tasks.held.removeFirst().run();
    assertThat(tasks.held).as("the overview").hasSize(1);
    model.stopReading();
    tasks.letGo();
    assertThat(model.overviewProperty().get()).isEqualTo(seen);
    assertThat(model.isReading()).isFalse();
  }

  @Test
  void labelsThatAreChosenDuringAReadingOutliveIt() {
    model.refresh();
    tasks.holding = true;
    model.readAgain();
    choose(Rater.GOLD);
    tasks.held.removeLast().run();
    assertThat(shownLabels()).isEqualTo(Rater.GOLD);
    assertThat(model.isReading()).as("other labels are no end of the reading").isTrue();
    choose(Rater.PEOPLE);
    model.stopReading();
    tasks.letGo();
    assertThat(shownLabels()).isEqualTo(Rater.PEOPLE);
    assertThat(model.labelsProperty().get()).contains(Rater.PEOPLE);
  }

  private Overview seen() {
    return model.overviewProperty().get().orElseThrow();
  }

  /// Of 40 items every fourth is Chinese; of the first 20, which are decided, five.
  @Test
  void everythingIsAboutThePartThatIsLookedAt() {
    model.refresh();
    model.parts().add(new Part("language", "zh"));
    assertThat(seen().verdicts().parts()).containsExactly(new Part("language", "zh"));
    assertThat(seen().verdicts().rows()).isEqualTo(10);
    assertThat(seen().verdicts().all()).isEqualTo(40);
    CardAnswer card = model.answers().cardProperty().get().orElseThrow();
    assertThat(card.known()).isSameAs(seen());
    assertThat(card.card().orElseThrow().decisive().trials()).isEqualTo(5);
    assertThat(card.biases().orElseThrow().length().longest().judgeRight().trials()).isEqualTo(5);
    assertThat(model.answers().standingsProperty().get().orElseThrow().board().rows())
        .allMatch(row -> row.strict().trials() <= 5);
    assertThat(model.acceptance().offerProperty().get().orElseThrow().plan().agreed().trials())
        .isEqualTo(5);
    model.open("title", () -> new long[] {4});
    assertThat(session.navigation().itemsWantedProperty().get().orElseThrow().title())
        .isEqualTo("title: one item · Language: zh");
  }

  @Test
  void partsByWhatStandsInTheTextsAreLookedAtToo() {
    model.refresh();
    model.parts().add(new Part("language", "zh"));
    model.parts().add(new Part("source", "s0"));
    assertThat(seen().verdicts().rows()).isEqualTo(10);
    model.parts().add(new Part("source", "s1"));
    assertThat(seen().verdicts().rows()).as("no fourth item is odd").isZero();
    assertThat(model.emptiness()).isEqualTo(Emptiness.NONE);
    model.parts().remove(new Part("language", "zh"));
    assertThat(seen().verdicts().rows()).isEqualTo(20);
    model.parts().clear();
    assertThat(seen().verdicts().rows()).isEqualTo(40);
    assertThat(seen().verdicts().parts()).isEmpty();
  }

  @Test
  void thePartOutlivesAReadingAndChangesToTheLabelsButNoOtherProject() {
    model.refresh();
    model.parts().add(new Part("source", "s0"));
    choose(Rater.GOLD);
    assertThat(shownLabels()).isEqualTo(Rater.GOLD);
    model.readAgain();
    assertThat(seen().verdicts().rows()).isEqualTo(20);
    assertThat(shownLabels()).isEqualTo(Rater.GOLD);
    session.openProject(JudgedProject.writeTo(folder.resolve("other.rdesk"), 12, 6, 1));
    model.refresh();
    assertThat(model.parts().isEmpty()).isTrue();
    assertThat(seen().verdicts().rows()).isEqualTo(12);
  }

  @Test
  void theLatestOfTwoQuickPartsWins() {
    model.refresh();
    tasks.holding = true;
    model.parts().add(new Part("language", "zh"));
    model.parts().add(new Part("language", "en"));
    tasks.letGo();
    assertThat(seen().verdicts().parts()).containsExactly(new Part("language", "en"));
    assertThat(seen().verdicts().rows()).isEqualTo(30);
  }
}
