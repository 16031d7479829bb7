package rewarddesk.reward.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Juries with a name, in a real project file.
class ProjectJuriesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'members':['a','b']} | \"name\"",
        "{'name':'Panel','members':['a','b']} | small letters, digits and hyphens",
        "{'name':'panel','members':['a']} | 2 to 15 judges",
        "{'name':'panel','members':['a','a']} | once only: a+a.",
        "{'name':'panel','members':['a','jury:b']} | A jury cannot sit in a jury: a+jury:b.",
        "{'name':'panel','members':['a','b'],'weights':[1,2]} | weights",
        "[] | The jury",
        "{ | JSON",
      })
  void whatIsNoJuryIsSaid(String json, String why) {
    assertThatThrownBy(() -> JuryDefinition.read(json.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aFileComesBackAsItWasWritten() {
    JuryDefinition jury = JuryDefinition.of("panel", List.of("builtin", "rules"));
    assertThat(jury.id()).isEqualTo("jury:panel");
    assertThat(JuryDefinition.read(jury.json())).isEqualTo(jury);
  }

  @Test
  void aProjectHoldsItsJuriesUnderTheirNamesWithTheirVersions() {
    try (Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"))) {
      ProjectJuries juries = new ProjectJuries(project.definitions());
      project.definitions().save("llmbar", "{}", "0".repeat(64), Instant.EPOCH);
      assertThatThrownBy(() -> juries.judges("jury:panel"))
          .hasMessageContaining("has no jury \"panel\". It has: none.");

      juries.save(JuryDefinition.of("panel", List.of("builtin", "rules")), Instant.EPOCH);
      JuryDefinition changed = JuryDefinition.of("panel", List.of("builtin", "random"));
      assertThat(juries.save(changed, Instant.EPOCH).version()).isEqualTo(2);
      assertThat(juries.all()).containsExactly(changed);
      assertThat(juries.judges("jury:panel")).containsExactly("builtin", "random");
      assertThat(juries.judges("jury:rules+random")).containsExactly("rules", "random");
      assertThat(juries.judges("builtin")).containsExactly("builtin");

      juries.remove("panel");
      assertThat(juries.all()).isEmpty();
      assertThat(juries.find("panel")).isEmpty();
    }
  }
}
