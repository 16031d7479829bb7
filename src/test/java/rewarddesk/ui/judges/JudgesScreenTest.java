package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.NoModels;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
class JudgesScreenTest {
  @TempDir Path folder;
  private final SomeModels server = new SomeModels("qwen3:8b");
  private ScreenFixture screen;

  @BeforeEach
  void setUp() throws Exception {
    server.answers = false;
    screen =
        new ScreenFixture(
            DeskFixture.services(DeskFixture.settings())
                .with(new JudgeFolder(folder), NoModels.CHATS, server),
            Place.JUDGES,
            session -> new JudgesPlace(session, Map.of()),
            Optional.of(DeskFixture.project(folder, DeskFixture.comparisons(20))));
    screen.await(() -> screen.text("left").equals("20 of 20 are not judged yet."));
  }

  @AfterEach
  void tearDown() {
    screen.close();
  }

  @Test
  void judgesWhatIsLeft() throws Exception {
    assertThat(screen.nameless()).isEmpty();
    screen.click("start");
    screen.await(() -> screen.text("runTitle").equals("Built-in judge has finished."));
    screen.await(() -> screen.text("left").equals("It has judged everything in this project."));
    assertThat(screen.text("tally")).isEqualTo("A 0 · B 20 · no ties");
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void withoutAServerSaysWhatToTypeAndLooksAgain() throws Exception {
    VBox howTo = screen.find("howToStart", VBox.class);
    screen.await(howTo::isVisible);
    assertThat(screen.text("serverText"))
        .isEqualTo("No server answers at this address. Everything else works without it.");
    server.answers = true;
    screen.click("again");
    screen.await(() -> screen.text("serverText").equals("The server has one model."));
    assertThat(howTo.isVisible()).isFalse();
    ListView<?> judges = screen.find("judges", ListView.class);
    assertThat(judges.getItems()).hasSize(4);
  }

  @Test
  void aServerThatAnswersWithoutAModelIsNotToldToStart() throws Exception {
    server.has();
    server.answers = true;
    screen.click("again");
    screen.await(
        () -> screen.text("serverText").startsWith("The server answers, but it has no model yet."));
    assertThat(screen.find("howToStart", VBox.class).isVisible()).isFalse();
    FxTestExtension.run(() -> name().setText("qwen3:8b"));
    screen.click("fetch");
    screen.await(() -> screen.text("serverText").equals("The server has one model."));
    assertThat(screen.text("fetchText")).isEqualTo("qwen3:8b is there.");
    assertThat(screen.nameless()).isEmpty();
  }

  private TextField name() {
    return (TextField) screen.scene().lookup("#fetchName");
  }

  @Test
  void aJudgeIsFoundByPartsOfItsName() throws Exception {
    TextField search = screen.find("search", TextField.class);
    ListView<?> judges = screen.find("judges", ListView.class);
    FxTestExtension.run(() -> search.setText("BUILT"));
    assertThat(judges.getItems()).hasSize(1);
    FxTestExtension.run(() -> search.setText("nobody"));
    assertThat(judges.getItems()).isEmpty();
    assertThat(screen.find("noneFound", Label.class).isVisible()).isTrue();
    FxTestExtension.run(() -> search.setText(""));
    assertThat(judges.getItems()).hasSize(3);
  }
}
