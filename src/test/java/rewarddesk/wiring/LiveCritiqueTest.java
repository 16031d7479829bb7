package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Drips;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaProtocolServer.Script;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;
import rewarddesk.ui.review.ReviewController;

/// A judge that is asked about the item on screen is read while it writes, through a real server.
@ExtendWith({SqliteFolderRestored.class, FxTestExtension.class})
class LiveCritiqueTest {
  @TempDir Path home;

  private interface Looking {
    void at(ScreenFixture screen) throws Exception;
  }

  private void judging(Script script, Looking looking) throws Exception {
    Path project = DeskFixture.project(home, DeskFixture.comparisons(2));
    try (OllamaProtocolServer server = OllamaProtocolServer.start(script);
        Backend backend = Backend.start(new AppFolders(home.resolve("home")))) {
      backend
          .services()
          .settings()
          .update(
              old ->
                  DeskFixture.settings()
                      .withOllamaAddress(server.address().toString())
                      .withJudge("mt-bench-pair@ollama:" + OllamaProtocolServer.MODEL));
      try (ScreenFixture screen =
          new ScreenFixture(
              backend.services(),
              Place.REVIEW,
              session -> new ReviewController(session, () -> {}),
              Optional.of(project))) {
        screen.await(() -> screen.scene().lookup("#judge-this") != null);
        screen.click("judge-this");
        looking.at(screen);
      }
    }
  }

  private static String written(ScreenFixture screen) {
    return screen.scene().lookup("#judge-writes") instanceof TextArea area ? area.getText() : "";
  }

  @Test
  void theCritiqueIsReadAsItIsWrittenAndCanBeStopped() throws Exception {
    judging(
        prompt -> new Drips("Both say something. ".repeat(400), Duration.ofMillis(20)),
        screen -> {
          screen.await(() -> written(screen).contains("Both say"));
          assertThat(FxTestExtension.<String>call(() -> written(screen)))
              .startsWith("[Which is better?]");
          assertThat(screen.nameless()).isEmpty();
          screen.click("judge-stop");
          screen.await(() -> screen.scene().lookup("#judge-this") != null);
          assertThat(screen.session().project().orElseThrow().judgments().judges()).isEmpty();
        });
  }

  @Test
  void theReplyIsKeptWithThePlaceThatWasRead() throws Exception {
    judging(
        prompt -> new Says("It explains more.\n\n[[A]]", "stop", 500),
        screen -> {
          screen.await(() -> screen.scene().lookup("#judge-replies") != null);
          TitledPane fold = (TitledPane) screen.scene().lookup(".titled-pane");
          FxTestExtension.run(() -> fold.setExpanded(true));
          screen.await(() -> marks(screen) == 2);
          assertThat(FxTestExtension.<Boolean>call(() -> saysOrderMatters(screen))).isTrue();
          assertThat(screen.nameless()).isEmpty();
        });
  }

  private static long marks(ScreenFixture screen) {
    Set<javafx.scene.Node> marks =
        screen.scene().lookup("#judge-replies").lookupAll(".mark-evidence");
    return marks.size();
  }

  private static boolean saysOrderMatters(ScreenFixture screen) {
    return screen.scene().getRoot().lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .anyMatch(text -> text.startsWith("The order matters to this judge"));
  }
}
