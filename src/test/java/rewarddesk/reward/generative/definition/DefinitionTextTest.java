package rewarddesk.reward.generative.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A definition as text, changed value by value.
class DefinitionTextTest {
  private static DefinitionText shipped(String name) {
    return new DefinitionText(JudgeLibrary.load(Optional.empty()).get(name).json());
  }

  @Test
  void everyShippedDefinitionIsLaidOutAsAChangeWouldLayItOut() {
    for (JudgeDefinition one : JudgeLibrary.load(Optional.empty()).all()) {
      DefinitionText text = new DefinitionText(one.json());
      assertThat(text.with("name", "other").with("name", one.name()).json().strip())
          .as(one.name())
          .isEqualTo(one.json().strip());
    }
  }

  @Test
  void valuesAreReadAndSetByTheirPath() {
    DefinitionText text = shipped("mt-bench-pair");
    assertThat(text.text("pair/template/en")).contains("\n{{material}}\n");
    assertThat(text.entries("pair/answer/means")).isEqualTo("A = A\nB = B\nC = tie");
    DefinitionText changed =
        text.withLines("pair/template/zh", "{{material}}\n哪个更好？")
            .withEntries("pair/answer/means", "1 = A\n2=B\nnonsense\n")
            .with("votes", 3)
            .with("temperature", 0.5)
            .without("repair/en");
    assertThat(changed.text("pair/template/zh")).isEqualTo("{{material}}\n哪个更好？");
    assertThat(changed.entries("pair/answer/means")).isEqualTo("1 = A\n2 = B");
    assertThat(changed.has("repair")).isFalse();
    assertThat(changed.definition().orElseThrow().protocol().votes()).isEqualTo(3);
    assertThat(changed.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"votes\": 0 | 5 | \"votes\" must be a whole number from 1 to 99.",
        "\"votes\": 3 | 1 | Several votes need a temperature above 0: at 0 all of them are the"
            + " same.",
        "\"vote\": 3 | 5 | The definition has the unknown key \"vote\".",
        "\"votes\" 3 | 5 | It is not valid JSON"
      })
  void whatIsWrongIsSaidWithItsLine(String last, int line, String reason) {
    DefinitionText text =
        new DefinitionText(
            """
            {
              "name": "x",
              "single": {"asks": "rating", "template": {"en": "{{material}}"},
                "answer": {"form": "overall-rating"}},
              %s
            }
            """
                .formatted(last));
    DefinitionProblem problem = text.problem().orElseThrow();
    assertThat(problem.reason()).startsWith(reason);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(text.isObject()).isEqualTo(!reason.contains("JSON"));
  }

  @Test
  void aTextThatIsNoObjectStaysAsItIs() {
    DefinitionText broken = new DefinitionText("[1, 2");
    assertThat(broken.with("name", "x")).isEqualTo(broken);
    assertThat(broken.text("name")).isEmpty();
    assertThat(broken.problem().orElseThrow().reason()).startsWith("It is not valid JSON");
  }
}
