package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Judgment;
import rewarddesk.model.Response;
import rewarddesk.model.Verdict;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.reward.jury.ProjectJuries;

/// The judges that follow from the project, as the program wires them.
@ExtendWith(SqliteFolderRestored.class)
final class RewardSystemCatalogTest {
  private static final Comparison PAIR =
      Comparison.of(
          "one", Content.text("What is a dog?"), Response.of("A pet."), Response.of("No."));

  @TempDir private Path home;
  private Backend backend;
  private Project project;

  @BeforeEach
  void start() {
    backend = Backend.start(new AppFolders(home));
    project = backend.services().projects().openOrCreate(home.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
    backend.close();
  }

  @Test
  void theVersionIsKnownWithoutOpeningAndChangesWithTheProfile() {
    String standard = systems().version("rules", project).orElseThrow();
    save("length");
    String mine = systems().version("rules", project).orElseThrow();
    assertThat(mine).isNotEqualTo(standard);
    try (RewardSystem rules = systems().open("rules", project)) {
      assertThat(rules.version()).contains(mine);
    }
    assertThat(systems().version("learned", project)).isEmpty();
    assertThat(systems().version("builtin", project)).isEmpty();
  }

  @Test
  void aJuryIsMadeOfWhatIsNamedAndIsAsGoodAsItsMembers() throws InterruptedException {
    try (RewardSystem jury = systems().open("jury:rules+random", project)) {
      Judgment judgment = jury.judge(PAIR);
      assertThat(judgment.judge()).isEqualTo("jury:rules+random");
      assertThat(judgment.calls()).extracting(it -> it.purpose()).contains("rules: vote");
      assertThat(jury.version()).isEqualTo(systems().version("jury:rules+random", project));
    }
    assertThatThrownBy(() -> systems().open("jury:rules+nobody", project))
        .hasMessageContaining("There is no judge called \"nobody\"");
    assertThatThrownBy(() -> systems().open("jury:rules", project))
        .hasMessageContaining("2 to 15 judges");
  }

  @Test
  void aJuryOfTheProjectGoesByItsNameAndIsOutOfDateWhenItsMembersChange() throws Exception {
    ProjectJuries juries = new ProjectJuries(project.definitions());
    juries.save(JuryDefinition.of("panel", List.of("rules", "random")), Instant.EPOCH);
    String before = systems().version("jury:panel", project).orElseThrow();
    try (RewardSystem jury = systems().open("jury:panel", project)) {
      Judgment judgment = jury.judge(PAIR);
      assertThat(judgment.judge()).isEqualTo("jury:panel");
      assertThat(judgment.calls()).extracting(it -> it.purpose()).contains("random: vote");
      assertThat(judgment.provenance().version()).isEqualTo(before);
      assertThat(judgment.provenance().templateHash())
          .isEqualTo(juries.find("panel").map(JuryDefinition::hash));
    }
    juries.save(JuryDefinition.of("panel", List.of("random", "rules")), Instant.EPOCH);
    assertThat(systems().version("jury:panel", project))
        .isPresent()
        .isNotEqualTo(Optional.of(before));
    assertThat(backend.services().judges().of(project).all()).hasSize(15);
  }

  @Test
  void aJudgeIsOutOfDateWhenItsDefinitionChanges() throws Exception {
    String before = systems().version("llmbar@ollama:x", project).orElseThrow();
    try (RewardSystem judge = systems().open("llmbar@ollama:x", project)) {
      assertThat(judge.version()).contains(before);
    }
    assertThat(systems().version("arena-hard@ollama:x", project))
        .isPresent()
        .isNotEqualTo(Optional.of(before));
    assertThat(systems().version("forgotten@ollama:x", project)).isEmpty();
    assertThat(systems().version("jury:rules", project)).isEmpty();
  }

  @Test
  void theRulesJudgeByAProfileThatNamesARewardAsItWasCalledEarlier() throws InterruptedException {
    save("math");
    try (RewardSystem rules = systems().open("rules", project)) {
      Judgment judgment = rules.judge(PAIR);
      assertThat(judgment.verdict())
          .isEqualTo(new Verdict.Failed("No rule of the profile applies to this item."));
      assertThat(systems().version("rules", project)).contains(judgment.provenance().version());
    }
  }

  @Test
  void aProfileThatCannotBeReadIsSaidInWords() {
    save("psychic");
    assertThatThrownBy(() -> systems().version("rules", project))
        .isInstanceOf(JudgeUnavailableException.class)
        .hasMessageStartingWith(
            "The project's reward profile cannot be used. There is no reward \"psychic\".");
  }

  @Test
  void aJudgeThatWritesIsAskedByTheProjectsCopyOfItsDefinition() throws InterruptedException {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(
            prompt -> new OllamaProtocolServer.Says("Output (a) is better.", "stop", 10))) {
      backend
          .services()
          .settings()
          .update(old -> old.withOllamaAddress(server.address().toString()));
      String id = "llmbar@ollama:" + OllamaProtocolServer.MODEL;
      try (RewardSystem judge = systems().open(id, project)) {
        Judgment judgment = judge.judge(PAIR);
        StoredDefinition copy = project.definitions().inForce("llmbar").orElseThrow();
        assertThat(judgment.judge()).isEqualTo(id);
        assertThat(judgment.provenance().templateHash()).contains(copy.hash());
        assertThat(copy.version()).isEqualTo(1);
      }
    }
  }

  @Test
  void aServerWithoutAnAddressIsNotContactedAndAKeyIsSentToItsServer() throws Exception {
    assertThatThrownBy(() -> systems().open("llmbar@openai:x", project))
        .isInstanceOf(JudgeUnavailableException.class)
        .hasMessageContaining("No address of a server with OpenAI's protocol is entered.");
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("Output (a) is better."))) {
      server.requireKey("secret-1");
      backend
          .services()
          .settings()
          .update(old -> old.withOpenAiAddress(server.address().toString()));
      backend
          .services()
          .servers()
          .keys()
          .keep(server.address(), Optional.of(new ServerKey("secret-1")));
      String id = "llmbar@openai:" + OllamaProtocolServer.MODEL;
      try (RewardSystem judge = systems().open(id, project)) {
        Judgment judgment = judge.judge(PAIR);
        assertThat(judgment.verdict().ranks()).isTrue();
        assertThat(judgment.toString()).doesNotContain("secret-1");
      }
    }
  }

  private RewardSystems systems() {
    return backend.services().rewardSystems();
  }

  private void save(String reward) {
    String json = "{\"name\":\"mine\",\"rewards\":[{\"reward\":\"" + reward + "\"}]}";
    project.profiles().save("mine", json, Instant.EPOCH);
  }
}
