package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rewarddesk.store.Samples.NOON;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.ProfileRepository;
import rewarddesk.project.Project;
import rewarddesk.project.StoredProfile;

/// Every saved version stays, and one at most is in force.
class ProfileRepositoryTest {
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

  private ProfileRepository profiles() {
    return project.profiles();
  }

  private static StoredProfile version(String name, int version, String json, boolean active) {
    return new StoredProfile(name, version, json, NOON, active);
  }

  @Test
  void savingAddsAVersionAndTheFileKeepsThemAll() {
    assertThat(profiles().save("b", "one", NOON)).isEqualTo(version("b", 1, "one", true));
    profiles().save("b", "two", NOON);
    profiles().save("a", "else", NOON);
    project.close();
    project = new SqliteProjectFiles().open(folder.resolve("p.rdesk"));

    assertThat(profiles().active()).contains(version("a", 1, "else", true));
    assertThat(profiles().all())
        .containsExactly(
            version("a", 1, "else", true),
            version("b", 2, "two", false),
            version("b", 1, "one", false));
  }

  @Test
  void anOlderVersionCanBePutBack() {
    profiles().save("b", "one", NOON);
    profiles().save("b", "two", NOON);
    assertThat(profiles().putBack("b", 1)).isEqualTo(version("b", 1, "one", true));
    assertThat(profiles().active()).contains(version("b", 1, "one", true));
    assertThatThrownBy(() -> profiles().putBack("b", 3))
        .hasMessage("The project has no version 3 of the profile \"b\".");
    assertThat(profiles().save("b", "three", NOON)).isEqualTo(version("b", 3, "three", true));
  }

  @Test
  void renamingTakesAllVersionsAlongAndNeverMergesTwoProfiles() {
    profiles().save("b", "one", NOON);
    profiles().save("b", "two", NOON);
    profiles().save("a", "else", NOON);
    profiles().rename("b", "c");
    assertThat(profiles().all()).extracting(StoredProfile::name).containsExactly("a", "c", "c");
    assertThatThrownBy(() -> profiles().rename("c", "a"))
        .hasMessage("There is a profile \"a\" already. Choose another name.");
    assertThatThrownBy(() -> profiles().rename("b", "d"))
        .hasMessage("The project has no profile \"b\".");
  }

  @Test
  void whatIsRemovedComesBackWithItsVersionsWhenItIsSavedAgain() {
    profiles().save("b", "one", NOON);
    profiles().save("a", "else", NOON);
    assertThatThrownBy(() -> profiles().remove("a"))
        .hasMessage("The project goes by the profile \"a\". Choose another one first.");
    profiles().remove("b");
    assertThat(profiles().all()).containsExactly(version("a", 1, "else", true));
    assertThat(profiles().save("b", "two", NOON)).isEqualTo(version("b", 2, "two", true));
    assertThat(profiles().all()).hasSize(3);
  }
}
