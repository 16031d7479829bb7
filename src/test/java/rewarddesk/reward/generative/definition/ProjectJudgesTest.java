package rewarddesk.reward.generative.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.KnownJudge.Origin;
import rewarddesk.store.SqliteProjectFiles;

/// A project asks by its own copies, on every machine.
class ProjectJudgesTest {
  private static final Instant AT = Instant.parse("2026-11-26T04:00:00Z");

  private static final String OWN =
      """
      {"name": "mine", "pair": {"template": {"en": ["{{material}}", "A or B?"]},
       "answer": {"form": "patterns", "patterns": ["^([ab])$"], "means": {"a": "A", "b": "B"}}}}
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private ProjectJudges judges() {
    return new JudgeFolder(folder.resolve("judges")).of(project);
  }

  private void write(String json) throws Exception {
    Files.createDirectories(folder.resolve("judges"));
    Files.writeString(folder.resolve("judges/mine.json"), json);
  }

  @Test
  void whatIsUsedIsCopiedAndStaysWhateverBecomesOfTheFile() throws Exception {
    write(OWN);
    assertThat(judges().get("mine").origin()).isEqualTo(Origin.FOLDER);
    JudgeDefinition used = judges().use("mine", AT);
    assertThat(project.definitions().all())
        .containsExactly(new StoredDefinition("mine", 1, used.hash(), OWN, AT, true));

    Files.delete(folder.resolve("judges/mine.json"));
    assertThat(judges().use("mine", AT).json()).isEqualTo(OWN);
    assertThat(judges().get("mine").outside()).isEmpty();

    write(OWN.replace("A or B?", "B or A?"));
    KnownJudge known = judges().get("mine");
    assertThat(known.definition().hash()).isEqualTo(used.hash());
    assertThat(known.origin()).isEqualTo(Origin.PROJECT);
    assertThat(known.outside().map(JudgeDefinition::json))
        .contains(OWN.replace("A or B?", "B or A?"));

    assertThat(judges().takeOutside("mine", AT).map(StoredDefinition::version)).contains(2);
    assertThat(judges().get("mine").outside()).isEmpty();
    assertThat(judges().takeOutside("nobody", AT)).isEmpty();
  }

  @Test
  void theProjectsOwnComeFirstAndOneThatCannotBeReadIsLeftOut() {
    judges().use("llmbar", AT);
    project.definitions().save("broken", "{}", "0", AT);
    List<KnownJudge> all = judges().all();
    assertThat(all).hasSize(15);
    assertThat(all.getFirst().name()).isEqualTo("llmbar");
    assertThat(all.getFirst().origin()).isEqualTo(Origin.PROJECT);
    assertThat(all.get(1).origin()).isEqualTo(Origin.SHIPPED);
    assertThatThrownBy(() -> judges().get("broken"))
        .hasMessageStartingWith("The judge \"broken\" of the project cannot be used: ");
    assertThatThrownBy(() -> judges().use("nobody", AT))
        .hasMessageStartingWith("There is no judge definition \"nobody\".");
  }

  @Test
  void savingIntoTheFolderTakesThePlaceOfTheFileThatHoldsIt() throws Exception {
    Files.createDirectories(folder.resolve("judges"));
    Path other = Files.writeString(folder.resolve("judges/other-name.json"), OWN);
    JudgeFolder own = new JudgeFolder(folder.resolve("judges"));
    String changed = OWN.replace("A or B?", "Which?");
    assertThat(own.save(JudgeDefinitionJson.read("mine", changed))).isEqualTo(other);
    assertThat(Files.readString(other)).isEqualTo(changed);
    own.remove("mine");
    assertThat(other).doesNotExist();
    assertThat(own.library().find("mine")).isEqualTo(Optional.empty());
  }

  @Test
  void idsAreTakenApartAndPutTogether() {
    assertThat(WrittenJudge.find("ollama:qwen3:8b"))
        .contains(new WrittenJudge("rewarddesk", "ollama:qwen3:8b"));
    assertThat(WrittenJudge.find("llmbar@model:mine"))
        .contains(new WrittenJudge("llmbar", "model:mine"));
    assertThat(WrittenJudge.find("model:mine")).isEmpty();
    assertThat(WrittenJudge.find("recorded:gpt-4")).isEmpty();
    assertThat(new WrittenJudge("rewarddesk", "ollama:qwen3:8b").id()).isEqualTo("ollama:qwen3:8b");
    assertThat(new WrittenJudge("rewarddesk", "model:x").id()).isEqualTo("rewarddesk@model:x");
    assertThat(new WrittenJudge("llmbar", "ollama:q").id()).isEqualTo("llmbar@ollama:q");
  }
}
