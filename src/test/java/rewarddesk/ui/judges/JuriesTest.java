package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Session;
import rewarddesk.ui.Tasks;

class JuriesTest {
  private static final JuryDefinition PANEL =
      JuryDefinition.of("panel", List.of("builtin", "rules"));

  @TempDir Path folder;
  private final WaitingLane lane = new WaitingLane();
  private final Session session =
      new Session(DeskFixture.services(DeskFixture.settings()), new LaneTasks(lane));
  private final Juries juries = new Juries(session);

  /// Its works wait until they are let go.
  private static final class WaitingLane implements Tasks.Lane {
    private final Tasks tasks = new DirectTasks();
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
      waiting.add(() -> tasks.run(work, done, failed));
    }

    void go() {
      List<Runnable> now = List.copyOf(waiting);
      waiting.clear();
      now.forEach(Runnable::run);
    }
  }

  private record LaneTasks(WaitingLane lane) implements Tasks {

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
      lane.tasks.run(work, done, failed);
    }

    @Override
    public Lane newLane() {
      return lane;
    }

    @Override
    public void later(Runnable action) {
      action.run();
    }
  }

  @AfterEach
  void close() {
    session.close();
    lane.go();
  }

  @Test
  void aJuryIsKeptAndRemovedBehindWhatWasDecidedBefore() {
    session.openProject(DeskFixture.project(folder, DeskFixture.comparisons(3)));
    List<String> told = new ArrayList<>();
    juries.save(PANEL, () -> told.add("kept"));
    assertThat(told).isEmpty();
    assertThat(session.project().orElseThrow().definitions().all()).isEmpty();
    lane.go();
    assertThat(told).containsExactly("kept");
    assertThat(juries.find("jury:panel")).contains(PANEL);

    juries.remove(PANEL);
    assertThat(juries.find("jury:panel")).contains(PANEL);
    lane.go();
    assertThat(juries.members()).isEmpty();
  }

  @Test
  void whatIsKeptWhileTheProjectClosesIsInItsFile() {
    Path file = DeskFixture.project(folder, DeskFixture.comparisons(3));
    session.openProject(file);
    juries.save(PANEL, () -> {});
    session.closeProject();
    lane.go();
    assertThat(session.notices().currentProperty().get()).isEmpty();
    session.openProject(file);
    juries.refresh();
    lane.go();
    assertThat(juries.members()).containsOnlyKeys("jury:panel");
  }
}
