package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Job;
import rewarddesk.ui.Session;
import rewarddesk.ui.judges.Judge.Availability;

class JudgesViewModelTest {
  private static final int ITEMS = 12;

  @TempDir Path folder;
  private Session session;
  private boolean serverIsUp = true;
  private JudgesViewModel model;

  @BeforeEach
  void setUp() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
    session.openProject(DeskFixture.project(folder, DeskFixture.comparisons(ITEMS)));
    model = new JudgesViewModel(session, this::models, Map.of());
    model.refresh();
  }

  @AfterEach
  void tearDown() {
    session.close();
  }

  private Tallies tallies() {
    return model.talliesProperty().get().orElseThrow();
  }

  private List<ModelDirectory.Model> models(String address) {
    if (!serverIsUp) {
      throw new ModelException(ModelException.Cause.UNREACHABLE, "No server at " + address + ".");
    }
    return List.of(new ModelDirectory.Model("qwen3:8b", "8.2B Q4_K_M"));
  }

  @Test
  void listsLocalJudgesThenTheServersModels() {
    assertThat(model.judges())
        .containsExactly(
            new Judge("builtin", Availability.LOCAL, ""),
            new Judge("learned", Availability.LOCAL, ""),
            new Judge("ollama:qwen3:8b", Availability.ON_SERVER, "8.2B Q4_K_M"));
    assertThat(model.selectedProperty().get().map(Judge::id)).contains("builtin");
    assertThat(model.isShownInReview(model.judges().getFirst())).isTrue();
  }

  @Test
  void withoutAServerEverythingElseStays() {
    serverIsUp = false;
    model.askServer();
    assertThat(model.serverProperty().get()).isEqualTo(new ServerState.Silent());
    assertThat(model.judges())
        .containsExactly(
            new Judge("builtin", Availability.LOCAL, ""),
            new Judge("learned", Availability.LOCAL, ""));
    serverIsUp = true;
    model.askServer();
    assertThat(model.judges()).hasSize(3);
  }

  @Test
  void judgesWhatIsLeftUpToALimit() {
    assertThat(tallies().left("builtin")).isEqualTo(ITEMS);
    model.start(5, false);
    assertThat(model.jobProperty().get().orElseThrow().stateProperty().get())
        .isEqualTo(Job.State.DONE);
    model.countAgain();
    assertThat(tallies().of("builtin")).isEqualTo(new JudgeTally(0, 5, 0, 0, 0));
    assertThat(tallies().left("builtin")).isEqualTo(ITEMS - 5);
    model.start(-1, false);
    model.countAgain();
    assertThat(tallies().left("builtin")).isZero();
  }

  @Test
  void aModelThatIsGoneStaysOnTheListForWhatItSaid() {
    model.start(-1, false);
    model.selectedProperty().set(Optional.of(new Judge("builtin", Availability.GONE, "")));
    assertThat(model.canStart()).isFalse();
  }

  @Test
  void theJudgeShownInReviewIsRemembered() {
    Judge qwen = model.judges().getLast();
    model.showInReview(qwen);
    assertThat(session.settings().judge()).isEqualTo("ollama:qwen3:8b");
    assertThat(session.settings().ollamaModel()).isEqualTo("qwen3:8b");
    assertThat(model.isShownInReview(qwen)).isTrue();
  }

  @Test
  void failuresAndUnreadableRepliesAreNeitherTiesNorMissing() {
    JudgeTally tally =
        JudgeTally.NONE
            .with(new Verdict.Prefers(Slot.A))
            .with(new Verdict.Tie())
            .with(new Verdict.Unparsed("?"))
            .with(new Verdict.Failed("timeout"));
    assertThat(tally).isEqualTo(new JudgeTally(1, 0, 1, 1, 1));
    assertThat(new Tallies(10, Map.of("x", tally)).left("x")).isEqualTo(6);
  }
}
