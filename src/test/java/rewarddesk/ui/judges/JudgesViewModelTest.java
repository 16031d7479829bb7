package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.app.Services;
import rewarddesk.inference.NoModels;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.generative.definition.KnownJudge;
import rewarddesk.reward.generative.definition.Protocol;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.LengthRule;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Job;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;
import rewarddesk.ui.judges.Judge.Availability;

class JudgesViewModelTest {
  private static final int ITEMS = 12;

  private static final RuleProfile LENGTH_ONLY =
      new RuleProfile("mine", List.of(RuleProfile.Part.of(LengthRule.TYPE, 1)), Optional.empty());

  @TempDir Path folder;
  private Session session;
  private final SomeModels server = new SomeModels("qwen3:8b");
  private JudgesViewModel model;

  @BeforeEach
  void setUp() {
    session = new Session(services(), new DirectTasks());
    session.openProject(DeskFixture.project(folder, DeskFixture.comparisons(ITEMS)));
    model = new JudgesViewModel(session, Map.of());
    model.refresh();
  }

  @AfterEach
  void tearDown() {
    session.close();
  }

  private Services services() {
    return DeskFixture.services(DeskFixture.settings())
        .with(new JudgeFolder(Path.of("no-judges")), NoModels.CHATS, server);
  }

  private Tallies tallies() {
    return model.talliesProperty().get().orElseThrow();
  }

  @Test
  void listsLocalJudgesThenTheServersModels() {
    assertThat(model.judges())
        .containsExactly(
            new Judge("builtin", Availability.LOCAL, ""),
            new Judge("rules", Availability.LOCAL, ""),
            new Judge("learned", Availability.LOCAL, ""),
            new Judge("ollama:qwen3:8b", Availability.ON_SERVER, "8.2B Q4_K_M"));
    assertThat(model.selectedProperty().get().map(Judge::id)).contains("builtin");
    assertThat(model.isShownInReview(model.judges().getFirst())).isTrue();
  }

  @Test
  void withoutAServerEverythingElseStays() {
    server.answers = false;
    model.server().server().ask();
    assertThat(model.server().server().stateProperty().get()).isEqualTo(new ServerState.Silent());
    assertThat(model.judges())
        .containsExactly(
            new Judge("builtin", Availability.LOCAL, ""),
            new Judge("rules", Availability.LOCAL, ""),
            new Judge("learned", Availability.LOCAL, ""));
    server.answers = true;
    model.server().server().ask();
    assertThat(model.judges()).hasSize(4);
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
  void whatAnotherProfileOfTheRulesJudgedIsLeft() {
    Judge rules = model.judges().get(1);
    assertThat(rules).isEqualTo(new Judge("rules", Availability.LOCAL, ""));
    model.selectedProperty().set(Optional.of(rules));
    model.start(-1, false);
    model.countAgain();
    assertThat(tallies().left("rules")).isZero();

    profiles().save(LENGTH_ONLY, Instant.EPOCH);
    model.refresh();
    assertThat(tallies().of("rules").judged()).isEqualTo(ITEMS);
    assertThat(tallies().outdated("rules")).isEqualTo(ITEMS);
    assertThat(tallies().left("rules")).isEqualTo(ITEMS);

    model.start(5, false);
    model.countAgain();
    assertThat(tallies().left("rules")).isEqualTo(ITEMS - 5);
    model.start(-1, false);
    model.countAgain();
    assertThat(tallies().left("rules")).isZero();
  }

  @Test
  void aJudgeThatCannotBeUsedLeavesTheOthersCounted() {
    model.start(-1, false);
    model.selectedProperty().set(Optional.of(model.judges().get(1)));
    model.start(3, false);
    session
        .project()
        .orElseThrow()
        .profiles()
        .save("x", "{\"name\":\"x\",\"rewards\":[{\"reward\":\"psychic\"}]}", Instant.EPOCH);
    model.countAgain();
    assertThat(tallies().left("builtin")).isZero();
    assertThat(tallies().left("rules")).isEqualTo(ITEMS - 3);
  }

  private ProjectProfiles profiles() {
    return new ProjectProfiles(
        session.project().orElseThrow().profiles(), RewardCatalog.standard());
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
    assertThat(new Tallies(10, Map.of("x", tally), Map.of()).left("x")).isEqualTo(6);
  }

  @Test
  void aModelCanBeAskedByAnotherDefinitionAndSeveralJudgeOneAfterAnother() {
    model.selectedProperty().set(Optional.of(model.judges().get(3)));
    model.askBy("llmbar");
    assertThat(model.selectedProperty().get().map(Judge::id)).contains("llmbar@ollama:qwen3:8b");
    assertThat(model.judges())
        .extracting(Judge::id)
        .endsWith("ollama:qwen3:8b", "llmbar@ollama:qwen3:8b");
    model.askBy("rewarddesk");
    assertThat(model.selectedProperty().get().map(Judge::id)).contains("ollama:qwen3:8b");
    assertThat(model.judges()).hasSize(5);

    model.ticked().addAll(List.of("rules", "builtin"));
    assertThat(model.chosen()).extracting(Judge::id).containsExactly("builtin", "rules");
    model.start(-1, false);
    model.countAgain();
    assertThat(model.jobProperty().get().orElseThrow().judges())
        .containsExactly("builtin", "rules");
    assertThat(model.jobProperty().get().orElseThrow().judge()).isEqualTo("rules");
    assertThat(tallies().left("builtin")).isZero();
    assertThat(tallies().left("rules")).isZero();
  }

  @Test
  void optionsSetHereAreTheNextVersionOfTheDefinitionInTheProject() {
    Messages messages = Messages.beside(JudgesPlace.class, session.locale());
    AskedBy askedBy = new AskedBy(session, messages, model::countAgain);
    askedBy.refresh();
    assertThat(askedBy.find("llmbar").orElseThrow().stored()).isEmpty();
    askedBy.setOrders("llmbar", false);
    askedBy.setVotes("llmbar", 3);
    askedBy.setRepair("llmbar", true);
    KnownJudge own = askedBy.find("llmbar").orElseThrow();
    assertThat(own.stored().orElseThrow().version()).isEqualTo(3);
    Protocol protocol = own.definition().protocol();
    assertThat(protocol.orders()).isEqualTo(Protocol.Orders.SINGLE);
    assertThat(protocol.votes()).isEqualTo(3);
    assertThat(protocol.temperature()).isEqualTo(0.7);
    assertThat(protocol.repair()).isPresent();
    assertThat(own.outside()).isPresent();
    askedBy.setRepair("llmbar", false);
    assertThat(askedBy.find("llmbar").orElseThrow().definition().protocol().repair()).isEmpty();
  }

  @Test
  void tickedJudgesSitAsOneJuryOnceEachOfThemCanJudge() {
    assertThat(model.canSitAsJury()).isFalse();
    model.ticked().addAll(List.of("rules", "builtin"));
    assertThat(model.canSitAsJury()).isTrue();
    model.sitAsJury();
    assertThat(model.ticked()).isEmpty();
    assertThat(model.selectedProperty().get())
        .contains(new Judge("jury:builtin+rules", Availability.LOCAL, ""));
    assertThat(model.canSitAsJury()).isFalse();
    assertThat(session.words().judge("jury:builtin+ollama:qwen3:8b"))
        .isEqualTo("Jury: Built-in judge + qwen3:8b on Ollama");

    model.ticked().addAll(List.of("ollama:qwen3:8b", "rules"));
    model.sitAsJury();
    server.answers = false;
    model.server().server().ask();
    assertThat(model.judges().getLast())
        .isEqualTo(new Judge("jury:rules+ollama:qwen3:8b", Availability.GONE, ""));
  }
}
