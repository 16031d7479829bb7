package rewarddesk.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.JudgedProject;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Session;

@SuppressWarnings("NullAway.Init") // set before each test
class VerdictReadingTest {
  private static final int ITEMS = 12;

  @TempDir Path folder;
  private final List<Integer> arrived = new ArrayList<>();
  private final List<Throwable> failed = new ArrayList<>();
  private Session session;
  private VerdictReading reading;

  @BeforeEach
  void open() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
    reading =
        new VerdictReading(
            session,
            verdicts -> {
              assertThat(reading.isOn()).as("until what was read is on screen").isTrue();
              assertThat(reading.isOutdated()).as("it is being read as it is").isFalse();
              arrived.add(verdicts.rows());
            },
            failed::add);
    session.openProject(JudgedProject.write(folder, ITEMS, 4, 1));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void readsOnceUntilSomethingChanges() {
    assertThat(reading.isOutdated()).isTrue();
    reading.begin();
    reading.over();
    assertThat(arrived).containsExactly(ITEMS);
    assertThat(reading.isOn()).isFalse();
    assertThat(reading.isOutdated()).isFalse();
    session.changed();
    assertThat(reading.isOutdated()).isTrue();
  }

  @Test
  void whatWasStoppedCanBeginAgain() {
    reading.begin();
    reading.stop();
    assertThat(reading.isOn()).isFalse();
    assertThat(reading.isOutdated()).isTrue();
    reading.begin();
    assertThat(arrived).containsExactly(ITEMS, ITEMS);
    assertThat(failed).isEmpty();
  }
}
