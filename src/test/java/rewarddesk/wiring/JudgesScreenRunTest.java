package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.inference.ollama.OllamaProtocolServer.says;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Refuses;
import rewarddesk.inference.ollama.OllamaProtocolServer.Script;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;
import rewarddesk.ui.judges.Judge;
import rewarddesk.ui.judges.JudgesPlace;

/// Runs that are begun, held and repeated on the real Judges screen, with the program's own judges
/// and a server that speaks Ollama's protocol.
@ExtendWith({SqliteFolderRestored.class, FxTestExtension.class})
@SuppressWarnings("NullAway.Init") // opened at the beginning of each test
class JudgesScreenRunTest {
  private static final String JUDGE = "mt-bench-pair@ollama:" + OllamaProtocolServer.MODEL;
  private static final String NAME = "MT-bench pair · judge:latest on Ollama";
  private static final String MISSING = "Your verdict is missing.";

  @TempDir Path home;
  private volatile Script script = JudgesScreenRunTest::prefersTheLonger;
  private OllamaProtocolServer server;
  private Backend backend;
  private ScreenFixture screen;

  private static OllamaProtocolServer.Answer prefersTheLonger(String prompt) {
    boolean first = prompt.indexOf("A longer") < prompt.indexOf("Short answer");
    return says(first ? "Longer. [[A]]" : "Longer. [[B]]");
  }

  private void open(int items) throws Exception {
    Path project = DeskFixture.project(home, DeskFixture.comparisons(items));
    server = OllamaProtocolServer.start(prompt -> script.answer(prompt));
    backend = Backend.start(new AppFolders(home.resolve("home")));
    String address = server.address().toString();
    backend
        .services()
        .settings()
        .update(old -> DeskFixture.settings().withOllamaAddress(address).withJudge(JUDGE));
    screen =
        new ScreenFixture(
            backend.services(),
            Place.JUDGES,
            session -> new JudgesPlace(session, Map.of()),
            Optional.of(project));
    screen.await(() -> screen.text("serverText").equals("The server has 2 models."));
    screen.await(() -> screen.text("left").equals(items + " of " + items + " are not judged yet."));
  }

  @AfterEach
  void tearDown() {
    screen.close();
    backend.close();
    server.close();
  }

  private List<String> asked() {
    return server.chats().stream()
        .map(chat -> chat.path("messages"))
        .map(messages -> messages.get(messages.size() - 1).path("content").asText())
        .toList();
  }

  private void finished() throws Exception {
    screen.await(() -> screen.text("runTitle").equals(NAME + " has finished."));
    screen.await(() -> screen.text("left").equals("It has judged everything in this project."));
  }

  @Test
  void aRunIsHeldAndGoesOn() throws Exception {
    int items = 40;
    Semaphore gate = new Semaphore(0);
    script =
        prompt -> {
          gate.acquire();
          return prefersTheLonger(prompt);
        };
    open(items);
    screen.click("start");
    screen.await(() -> !server.chats().isEmpty());
    screen.click("runPause");
    screen.await(() -> screen.text("runTitle").equals(NAME + " is paused."));
    assertThat(screen.text("runPause")).isEqualTo("Go on");
    gate.release(1000);
    FxTestExtension.frames(30);
    assertThat(screen.text("runTitle")).isEqualTo(NAME + " is paused.");
    assertThat(server.chats()).hasSizeLessThan(2 * items);
    screen.click("runPause");
    finished();
    assertThat(screen.text("tally")).isEqualTo("A 0 · B 40 · no ties");
    assertThat(server.chats()).hasSize(2 * items);
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void onlyWhatFailedIsAskedAgain() throws Exception {
    script =
        prompt ->
            prompt.contains("Question 2?")
                ? new Refuses(400, "this model cannot do that")
                : prefersTheLonger(prompt);
    open(6);
    screen.click("start");
    screen.await(() -> screen.text("runTitle").equals(NAME + " has finished."));
    screen.await(() -> screen.text("tally").equals("A 0 · B 5 · no ties · 1 failed"));
    assertThat(screen.text("runAgain")).isEqualTo("Try the failed one again");
    int before = server.chats().size();
    script = JudgesScreenRunTest::prefersTheLonger;
    screen.click("runAgain");
    screen.await(() -> screen.text("tally").equals("A 0 · B 6 · no ties"));
    assertThat(asked().subList(before, asked().size()))
        .hasSize(2)
        .allMatch(prompt -> prompt.contains("Question 2?"));
  }

  @Test
  void aReplyThatIsPutRightIsCounted() throws Exception {
    script =
        prompt -> {
          if (prompt.startsWith(MISSING)) {
            return says("[[C]]");
          }
          return prompt.contains("Question 3?") ? says("I like both.") : prefersTheLonger(prompt);
        };
    open(6);
    screen.click("start");
    finished();
    assertThat(screen.text("tally")).isEqualTo("A 0 · B 5 · 1 tie");
    assertThat(screen.text("runText")).contains("put right when asked again");
    assertThat(asked().stream().filter(prompt -> prompt.startsWith(MISSING))).hasSize(2);
  }

  @Test
  void aJuryIsPutTogetherAndJudges() throws Exception {
    open(6);
    tick("rules");
    tick(JUDGE);
    screen.click("jury");
    screen.await(() -> screen.text("name").equals("Jury: Rules + " + NAME));
    screen.click("start");
    screen.await(() -> screen.text("runTitle").equals("Jury: Rules + " + NAME + " has finished."));
    screen.await(() -> screen.text("left").equals("It has judged everything in this project."));
    assertThat(screen.session().project().orElseThrow().judgments().judges())
        .containsExactly("jury:rules+" + JUDGE);
    assertThat(server.chats()).hasSize(12);
    assertThat(screen.nameless()).isEmpty();
  }

  private void tick(String id) throws Exception {
    ListView<?> judges = screen.find("judges", ListView.class);
    FxTestExtension.run(
        () -> {
          judges.requestFocus();
          for (int row = 0; row < judges.getItems().size(); row++) {
            if (((Judge) judges.getItems().get(row)).id().equals(id)) {
              judges.getSelectionModel().select(row);
            }
          }
        });
    screen.press(KeyCode.SPACE);
  }
}
