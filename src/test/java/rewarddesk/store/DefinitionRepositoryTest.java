package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.store.Samples.NOON;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.DefinitionRepository;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;

/// What judges were asked by stays, and one version of each name at most is in force.
class DefinitionRepositoryTest {
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

  private DefinitionRepository definitions() {
    return project.definitions();
  }

  private static StoredDefinition version(String name, int version, String text, boolean force) {
    return new StoredDefinition(name, version, "hash of " + text, text, NOON, force);
  }

  private StoredDefinition save(String name, String text) {
    return definitions().save(name, text, "hash of " + text, NOON);
  }

  @Test
  void everyVersionStaysInTheFileAndTheLastIsInForce() {
    assertThat(definitions().inForce("b")).isEmpty();
    assertThat(save("b", "one")).isEqualTo(version("b", 1, "one", true));
    assertThat(save("b", "two")).isEqualTo(version("b", 2, "two", true));
    save("a", "else");
    project.close();
    project = new SqliteProjectFiles().open(folder.resolve("p.rdesk"));

    assertThat(definitions().all())
        .containsExactly(
            version("a", 1, "else", true),
            version("b", 2, "two", true),
            version("b", 1, "one", false));
    assertThat(definitions().inForce("b")).contains(version("b", 2, "two", true));
  }

  @Test
  void whatIsThereAlreadyIsPutInForceAndGetsNoNewVersion() {
    save("b", "one");
    save("b", "two");
    assertThat(save("b", "one")).isEqualTo(version("b", 1, "one", true));
    assertThat(definitions().all())
        .containsExactly(version("b", 2, "two", false), version("b", 1, "one", true));
  }

  @Test
  void oneThatIsRetiredStaysForWhatItJudged() {
    save("b", "one");
    definitions().retire("b");
    assertThat(definitions().inForce("b")).isEmpty();
    assertThat(definitions().all()).containsExactly(version("b", 1, "one", false));
  }
}
