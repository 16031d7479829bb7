package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ollama.OllamaProtocolServer;
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
  void aModelThatRunsElsewhereIsListedAndCannotBeAsked() throws Exception {
    ListView<?> judges = screen.find("judges", ListView.class);
    FxTestExtension.run(() -> judges.getSelectionModel().selectLast());
    screen.await(() -> screen.text("name").equals(OllamaProtocolServer.REMOTE));
    assertThat(screen.text("about")).contains("the texts would leave this machine");
    assertThat(screen.text("detail")).isEqualTo("https://ollama.com:443");
    assertThat(((Judge) judges.getItems().getLast()).isUsable()).isFalse();
  }
}
