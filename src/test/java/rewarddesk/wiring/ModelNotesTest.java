package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.cli.CommandLineApp;
import rewarddesk.cli.Console;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelLibrary;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.ui.DeskFixture;

/// What the self-test at loading finds out about a model is told by every command that uses it.
@ExtendWith(SqliteFolderRestored.class)
@SuppressWarnings("NullAway.Init") // set before each test
final class ModelNotesTest {
  private static final String PIECES = "gives a text other numbers when it is read in two pieces";
  private static final String ONE_BY_ONE = "names no pad_token_id, so texts are scored one by one.";

  @TempDir private Path folder;
  private Backend backend;
  private Path project;
  private Path rows;

  @BeforeEach
  void start() throws IOException {
    backend = Backend.start(new AppFolders(folder.resolve("home")));
    project = DeskFixture.project(folder, DeskFixture.comparisons(2));
    rows =
        Files.writeString(
            folder.resolve("rows.jsonl"),
            "{\"id\":\"1\",\"prompt\":\"What is 2+2?\",\"response\":\"4\"}\n");
  }

  @AfterEach
  void end() {
    backend.close();
  }

  private String run(String... args) {
    var out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = new Console(print, print, false);
    int code = new CommandLineApp(backend::services, window -> {}, console).run(args);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(code).as(text).isZero();
    return text;
  }

  private ModelLibrary library() {
    return backend.services().models().library();
  }

  @Test
  void aLanguageModelWhoseCacheChangesTheNumbers() {
    Path coarse = ReferenceModel.of("qwen2-causal-past").folder().resolve("model_quantized.onnx");
    assertThat(run("model", "add", coarse.toString(), "--name", "coarse"))
        .contains(coarse + " " + PIECES);
    assertThat(run("model", "check", "coarse")).containsOnlyOnce(PIECES);
    assertThat(run("judge", project.toString(), "--with", "model:coarse")).containsOnlyOnce(PIECES);
    assertThat(run("judge", project.toString(), "--with", "jury:model:coarse+random"))
        .containsOnlyOnce(PIECES);
    assertThat(run("reward", rows.toString(), "--model", "coarse")).containsOnlyOnce(PIECES);
    assertThat(run("reward", rows.toString(), "--model", "coarse", "--perplexity"))
        .containsOnlyOnce(PIECES);
    ModelDescription described = library().find("coarse").orElseThrow();
    assertThat(backend.services().models().trials().remembered(described).orElseThrow().notes())
        .as("what the Models screen shows")
        .singleElement()
        .asString()
        .contains(PIECES);
    String fine = ReferenceModel.of("qwen2-causal-past").folder().toString();
    assertThat(run("model", "add", fine, "--name", "fine")).doesNotContain("pieces");
  }

  @Test
  void aRewardModelThatTakesOneTextAtATime() {
    ModelDescription guess =
        library().describe(ReferenceModel.of("qwen2-reward").folder()).withName("alone");
    ModelDescription.Input input = guess.input();
    library()
        .save(
            guess.withInput(
                new ModelDescription.Input(
                    input.layout(),
                    Optional.empty(),
                    input.appendToken(),
                    OptionalLong.empty(),
                    input.start())));
    assertThat(run("judge", project.toString(), "--with", "model:alone"))
        .containsOnlyOnce(ONE_BY_ONE);
    assertThat(run("judge", project.toString(), "--with", "random")).doesNotContain(ONE_BY_ONE);
  }
}
