package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.ui.Choice;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

/// The models of a server that speaks OpenAI's protocol, on the real screen.
@ExtendWith(FxTestExtension.class)
class OtherServerTest {
  private static final String NO_ADDRESS =
      "No address is entered in Settings: nothing is contacted.";

  @TempDir Path folder;
  private OllamaProtocolServer server;
  private ScreenFixture screen;

  @BeforeEach
  void setUp() throws Exception {
    server = OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("[[A]]"));
    screen =
        new ScreenFixture(
            DeskFixture.settings().withOllamaAddress("http://127.0.0.1:1"),
            Place.JUDGES,
            session -> new JudgesPlace(session, Map.of()),
            DeskFixture.project(folder, DeskFixture.comparisons(3)));
    screen.await(() -> screen.text("otherText").startsWith(NO_ADDRESS));
  }

  @AfterEach
  void tearDown() {
    screen.close();
    server.close();
  }

  private List<String> judges() {
    return ((ListView<?>) screen.scene().lookup("#judges"))
        .getItems().stream().map(one -> ((Judge) one).id()).toList();
  }

  @Test
  void itsModelsAreOfferedOnceItsAddressIsEntered() throws Exception {
    assertThat(judges()).noneMatch(id -> id.contains("openai:"));
    String address = server.address().toString();
    FxTestExtension.run(
        () -> screen.session().updateSettings(old -> old.withOpenAiAddress(address)));
    screen.click("again");
    screen.await(() -> screen.text("otherText").equals("The server has one model."));
    assertThat(screen.text("otherAddress")).isEqualTo(address);
    assertThat(judges()).contains("openai:judge:latest");
    assertThat(screen.nameless()).isEmpty();

    FxTestExtension.run(
        () -> ((ToggleButton) screen.scene().lookup("#promptsPart")).setSelected(true));
    screen.await(() -> models().contains("judge:latest on the OpenAI-protocol server"));
  }

  @Test
  void aServerThatWantsAKeyIsSaidToAndAnswersOnceItIsKept() throws Exception {
    server.requireKey("secret-1");
    FxTestExtension.run(
        () ->
            screen
                .session()
                .updateSettings(old -> old.withOpenAiAddress(server.address().toString())));
    screen.click("again");
    screen.await(
        () ->
            screen
                .text("otherText")
                .equals("It answers only with its key. Enter the key in Settings."));
    screen
        .session()
        .services()
        .servers()
        .keys()
        .keep(server.address(), Optional.of(new ServerKey("secret-1")));
    screen.click("again");
    screen.await(() -> screen.text("otherText").equals("The server has one model."));
  }

  private List<String> models() {
    return Optional.ofNullable((ComboBox<?>) screen.scene().lookup("#models")).stream()
        .flatMap(box -> box.getItems().stream())
        .map(one -> ((Choice<?>) one).label())
        .toList();
  }
}
