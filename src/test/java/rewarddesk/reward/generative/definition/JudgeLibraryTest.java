package rewarddesk.reward.generative.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Judges of a user's own.
class JudgeLibraryTest {
  private static final String OWN =
      """
      {"name": "llmbar", "title": {"en": "mine"},
       "pair": {"template": {"en": ["{{material}}", "Say X or Y."]},
                "answer": {"form": "patterns", "patterns": ["^([xyz])$"],
                           "means": {"x": "A", "y": "B"}}}}
      """;

  @Test
  void aFileReplacesTheShippedJudgeOfItsNameAndABadOneIsReported(@TempDir Path folder)
      throws Exception {
    Files.writeString(folder.resolve("mine.json"), OWN);
    Files.writeString(folder.resolve("notes.txt"), "nothing");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"name\": \"bad\"}");
    JudgeLibrary library = JudgeLibrary.load(Optional.of(folder));

    assertThat(library.get("llmbar").titles()).containsValue("mine");
    assertThat(library.get("llmbar").hash())
        .isNotEqualTo(JudgeLibrary.load(Optional.empty()).get("llmbar").hash());
    String problem =
        "The judge "
            + bad
            + " cannot be used: A judge needs a question: \"pair\" or \"group\", \"single\" or"
            + " both.";
    assertThat(library.problems()).containsExactly(problem);
    assertThatThrownBy(() -> library.get("bad"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no judge definition \"bad\". There are: rewarddesk, ")
        .hasMessageEndingWith(problem);
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() {
    assertThat(JudgeLibrary.load(Optional.of(Path.of("no such folder"))).all()).hasSize(15);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(OWN.replace("\"llmbar\"", "\"My Judge\""), "small letters"),
        Arguments.of(OWN.replace("\"title\"", "\"tilte\""), "unknown key \"tilte\""),
        Arguments.of(OWN.replace("{{material}}", "{{mood}}"), "it lacks {{"),
        Arguments.of(OWN.replace("Say", "{{mood}} Say"), "{{mood}} means nothing here"),
        Arguments.of(OWN.replace("Say", "{{#reference}} Say"), "does not end"),
        Arguments.of(OWN.replace("([xyz])", "[xyz]"), "has no group that holds the answer"),
        Arguments.of(OWN.replace("([xyz])", "([xyz"), "is not valid at character"),
        Arguments.of(OWN.replace("\"A\"", "\"first\""), "cannot mean \"first\""),
        Arguments.of(OWN.replace("\"patterns\", ", "\"guess\", "), "double-brackets or patterns"),
        Arguments.of(OWN.replace("{\"name\"", "{\"votes\": 3, \"name\""), "temperature above 0"),
        Arguments.of(OWN.replace("{\"name\"", "{\"votes\": 0, \"name\""), "from 1 to 99"),
        Arguments.of(OWN.replace("{\"name\"", "{\"orders\": \"all\", \"name\""), "both or single"),
        Arguments.of(OWN + "x", "not valid JSON"));
  }

  @ParameterizedTest
  @MethodSource
  void mistakes(String json, String sentence) {
    assertThatThrownBy(() -> JudgeDefinitionJson.read("mine.json", json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The judge mine.json cannot be used: ")
        .hasMessageContaining(sentence);
  }
}
