package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.ui.FxTestExtension;

/// The whole program in its window, with a robot at the keyboard: a file comes in, the built-in
/// judge speaks, a person decides, training data comes out.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class WholeJobTest {
  private static final long PATIENCE_SECONDS = 30;
  private static final String PAIRS =
      """
      {"id":"one","prompt":"What is 2 + 2?","response_a":"4","response_b":"It is 5."}
      {"id":"two","prompt":"Name a colour.","response_a":"Red is a colour.","response_b":"No."}
      {"id":"three","prompt":"Say hello.","response_a":"Hello!","response_b":"Hi."}
      """;

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private Stage stage;
  private Desktop desktop;

  @BeforeEach
  void openAProject() throws Exception {
    Path pairs = Files.writeString(folder.resolve("pairs.jsonl"), PAIRS);
    AppFolders folders = new AppFolders(folder.resolve("home"));
    Files.createDirectories(folders.home());
    Files.writeString(
        folders.settingsFile(),
        ContentJson.MAPPER
            .createObjectNode()
            .put("version", 1)
            .put("language", "en")
            .put("annotator", "ada")
            .put("exportFolder", folder.resolve("out").toString())
            .toString());
    Path project = folder.resolve("mine.rdesk");
    try (Backend backend = Backend.start(folders);
        var opened = backend.services().projects().openOrCreate(project)) {
      backend
          .services()
          .importer()
          .importFiles(
              opened,
              List.of(pairs),
              ImportOptions.STANDARD,
              ProgressListener.NONE,
              new Cancellation());
    }
    FxTestExtension.run(
        () -> {
          stage = new Stage();
          desktop = Desktop.open(stage, folders, List.of(project.toString()));
          stage.requestFocus();
        });
  }

  @AfterEach
  void close() throws Exception {
    FxTestExtension.run(
        () -> {
          stage.close();
          desktop.close();
        });
  }

  @Test
  void pairsComeInAndTrainingDataComesOut() throws Exception {
    await(() -> button("Enter").getText().matches("(?s).*confirm [AB].*"));
    String confirmed = button("Enter").getText();

    robot.type(KeyCode.ENTER);
    await(() -> status().startsWith("✓ saved · item 1"));
    robot.type(KeyCode.LEFT);
    await(() -> status().startsWith("✓ saved · item 2"));
    robot.type(KeyCode.T);
    await(() -> status().startsWith("✓ saved · item 3"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> status().contains("item 3 is open again"));
    robot.type(KeyCode.RIGHT);
    await(() -> status().startsWith("✓ saved · item 3"));

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    await(() -> !exportButton().isDisabled());
    FxTestExtension.run(() -> exportButton().fire());
    Path data = folder.resolve("out").resolve("preference.jsonl");
    await(() -> Files.exists(data));

    List<JsonNode> rows = rows(data);
    assertThat(rows)
        .extracting(row -> row.path("chosen").asText())
        .containsExactly(
            confirmed.contains("confirm A") ? "4" : "It is 5.", "Red is a colour.", "Hi.");
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.propertyStream().map(e -> e.getKey()))
                    .containsExactly("prompt", "chosen", "rejected"));
  }

  @Test
  void whatIsDecidedBlindIsKeptOrChangedAfterTheRevealAndComesOutWithBothDecisions()
      throws Exception {
    await(() -> button("Enter").getText().matches("(?s).*confirm [AB].*"));
    robot.push(KeyCode.SHIFT, KeyCode.J);
    await(() -> status().equals("Blind now, except where you have seen the verdict"));
    robot.type(KeyCode.LEFT);
    await(() -> status().startsWith("✓ saved · item 1: A") && isCurtainClosed());

    robot.type(KeyCode.LEFT);
    await(() -> status().startsWith("✓ saved before the reveal · item 2: A"));
    assertThat(isCurtainClosed()).isFalse();
    robot.type(KeyCode.RIGHT);
    await(() -> status().startsWith("✓ saved · item 2: B") && isCurtainClosed());

    robot.type(KeyCode.LEFT);
    await(() -> status().startsWith("✓ saved before the reveal · item 3: A"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> status().contains("item 3 is open again"));
    assertThat(isCurtainClosed()).as("what was seen cannot be unseen").isFalse();
    robot.type(KeyCode.RIGHT);
    await(() -> status().startsWith("✓ saved · item 3: B"));

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    await(() -> !exportButton().isDisabled());
    FxTestExtension.run(() -> exportButton().fire());
    Path data = folder.resolve("out").resolve("preference.jsonl");
    await(() -> Files.exists(data));
    assertThat(rows(data))
        .extracting(row -> row.path("chosen").asText())
        .containsExactly("4", "No.", "Hi.");
    assertThat(rows(folder.resolve("out").resolve("preference.provenance.jsonl")))
        .extracting(row -> row.path("manner").asText())
        .containsExactly("direct", "after_reveal", "direct");
  }

  private boolean isCurtainClosed() {
    return robot
        .from(stage.getScene().getRoot())
        .lookup(
            (Predicate<Node>)
                node ->
                    node instanceof Label label
                        && label.getText().equals("Blind: decide first")
                        && label.isVisible()
                        && label.localToScene(label.getBoundsInLocal()).getWidth() > 0)
        .tryQuery()
        .isPresent();
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(WholeJobTest::json).toList();
  }

  private Button button(String startsWith) {
    return robot
        .from(stage.getScene().getRoot())
        .lookup(
            (Predicate<Node>)
                node -> node instanceof Button b && b.getText().startsWith(startsWith))
        .queryAs(Button.class);
  }

  private Button exportButton() {
    return robot.from(stage.getScene().getRoot()).lookup("#start").queryAs(Button.class);
  }

  private String status() {
    return robot.from(stage.getScene().getRoot()).lookup("#status").queryAs(Label.class).getText();
  }

  /// Waits until something is so, and until what stands on screen then has been painted: nobody
  /// decides on a pair that is not painted.
  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> FxTestExtension.<Boolean>call(() -> holds(condition)));
    FxTestExtension.frames(5);
  }

  /// A screen that is still being made has not got what is looked for.
  private static boolean holds(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (EmptyNodeQueryException notYet) {
      return false;
    }
  }

  private static JsonNode json(String line) {
    try {
      return ContentJson.MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
