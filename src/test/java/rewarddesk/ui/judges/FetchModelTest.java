package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

/// Getting a model on the real screen, through a server that speaks Ollama's protocol.
@ExtendWith(FxTestExtension.class)
class FetchModelTest {
  @TempDir Path folder;
  private OllamaProtocolServer server;
  private ScreenFixture screen;

  @BeforeEach
  void setUp() throws Exception {
    server = OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("[[A]]"));
    screen =
        new ScreenFixture(
            DeskFixture.settings().withOllamaAddress(server.address().toString()),
            Place.JUDGES,
            session -> new JudgesPlace(session, Map.of()),
            DeskFixture.project(folder, DeskFixture.comparisons(3)));
    screen.await(() -> screen.text("serverText").equals("The server has 2 models."));
  }

  @AfterEach
  void tearDown() {
    screen.close();
    server.close();
  }

  private void fetch(String model) throws Exception {
    FxTestExtension.run(() -> ((TextField) screen.scene().lookup("#fetchName")).setText(model));
    screen.click("fetch");
  }

  @Test
  void tellsHowFarItIsAndCanBeStopped() throws Exception {
    fetch("slow");
    screen.await(() -> screen.text("fetchText").startsWith("Getting slow: 0.0 of 0.0 GB"));
    assertThat(screen.find("fetchingRow", HBox.class).isVisible()).isTrue();
    assertThat(screen.nameless()).isEmpty();
    screen.click("fetchStop");
    screen.await(() -> screen.text("fetchText").startsWith("Stopped."));
    assertThat(server.pullsClosed().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    assertThat(screen.find("fetchRow", HBox.class).isVisible()).isTrue();
  }

  @Test
  void saysWhatWentWrongAndWhatIsThereAfterwards() throws Exception {
    fetch("unknown");
    screen.await(() -> screen.text("fetchText").contains("unknown"));
    assertThat(screen.text("fetchText")).doesNotContain("is there");
    fetch("whole");
    screen.await(() -> screen.text("fetchText").equals("whole is there."));
  }

  @Test
  void aModelInMemoryIsListedAndUnloaded() throws Exception {
    assertThat(screen.find("loaded", VBox.class).isVisible()).isFalse();
    load();
    screen.click("again");
    screen.await(() -> screen.find("loaded", VBox.class).isVisible());
    HBox row = (HBox) screen.find("loaded", VBox.class).getChildren().getFirst();
    assertThat(((Label) row.getChildren().getFirst()).getText())
        .isEqualTo("judge:latest is in memory: 6.0 GB");
    assertThat(screen.nameless()).isEmpty();
    FxTestExtension.run(() -> ((Button) row.getChildren().getLast()).fire());
    screen.await(() -> !screen.find("loaded", VBox.class).isVisible());
    assertThat(new OllamaServer(server.address()).running()).isEmpty();
  }

  private void load() throws Exception {
    new OllamaServer(server.address())
        .chatModel("judge:latest")
        .reply(ChatRequest.repeatable(List.of(new Message(Role.USER, "Hello")), 1));
    assertThat(new OllamaServer(server.address()).running()).hasSize(1);
  }

  @Test
  void aModelThatRunsElsewhereIsListedAndCannotBeAsked() throws Exception {
    ListView<?> judges = screen.find("judges", ListView.class);
    FxTestExtension.run(() -> judges.getSelectionModel().selectLast());
    screen.await(() -> screen.text("name").equals(OllamaProtocolServer.REMOTE));
    assertThat(screen.text("about")).contains("the texts would leave this machine");
    assertThat(screen.text("detail")).isEqualTo("https://ollama.com:443");
    assertThat(((Judge) judges.getItems().getLast()).isUsable()).isFalse();
  }
}
