package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.HeadRepository.StoredHead;
import rewarddesk.project.Project;

/// What is learned, and what was measured for it, in the project file.
class LearnedHeadsTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
    Samples.add(project, 3);
  }

  @AfterEach
  void close() {
    project.close();
  }

  private List<String> kept(String version, long... ordinals) {
    List<String> found = new ArrayList<>();
    project
        .features()
        .forEach(version, ordinals, (ordinal, bytes) -> found.add(ordinal + ":" + bytes[0]));
    return found;
  }

  @Test
  void measurementsAreFoundUnderTheirVersionOnly() {
    project.features().putAll("v1", Map.of(1L, new byte[] {11}, 3L, new byte[] {13}));
    assertThat(kept("v1", 3, 2, 1)).containsExactly("1:11", "3:13");
    assertThat(kept("v2", 1, 2, 3)).isEmpty();
    project.features().putAll("v2", Map.of(1L, new byte[] {21}));
    assertThat(kept("v1", 1, 2, 3)).containsExactly("3:13");
    assertThat(kept("v2", 1, 2, 3)).containsExactly("1:21");
    assertThat(project.features().find("v2", "c1")).hasValue(new byte[] {21});
    assertThat(project.features().find("v1", "c1")).isEmpty();
    assertThat(project.features().find("v2", "c2")).isEmpty();
  }

  @Test
  void everyVersionStaysAndAtMostOneIsInUse() {
    assertThat(project.heads().inUse()).isEmpty();
    StoredHead first = project.heads().add("{\"n\":1}");
    StoredHead second = project.heads().add("{\"n\":2}");
    assertThat(first).isEqualTo(new StoredHead(1, "{\"n\":1}", false));
    project.heads().use(OptionalLong.of(1));
    project.heads().use(OptionalLong.of(2));
    assertThat(project.heads().all()).containsExactly(new StoredHead(2, "{\"n\":2}", true), first);
    assertThat(project.heads().inUse()).contains(new StoredHead(2, second.json(), true));
    project.heads().use(OptionalLong.empty());
    assertThat(project.heads().inUse()).isEmpty();
  }

  @Test
  void anUnknownVersionIsRefusedAndChangesNothing() {
    project.heads().add("{}");
    project.heads().use(OptionalLong.of(1));
    assertThatThrownBy(() -> project.heads().use(OptionalLong.of(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the project has no learned head with the number 7");
    assertThat(project.heads().inUse()).isPresent();
  }
}
