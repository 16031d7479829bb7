package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.learn.ManneredProject;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

/// Learning from the decisions on the real screen, with the real encoders.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set at the beginning of each test
class LearnScreenTest {
  @TempDir Path folder;
  private ScreenFixture screen;

  private void open(int decided) throws Exception {
    open(DeskFixture.settings(), decided);
  }

  private void open(Settings settings, int decided) throws Exception {
    screen =
        new ScreenFixture(
            settings.withJudge("learned"),
            Place.JUDGES,
            session -> new JudgesPlace(session, Map.of()),
            ManneredProject.make(folder, 60, decided));
    screen.await(() -> screen.find("learnPart", VBox.class).isVisible());
  }

  @AfterEach
  void tearDown() {
    screen.close();
  }

  private boolean visible(String id) throws Exception {
    return screen.find(id, javafx.scene.Node.class).isVisible();
  }

  @Test
  void beforeThereIsEnoughItSaysWhatIsMissing() throws Exception {
    open(12);
    screen.await(() -> screen.text("usable").startsWith("12 decisions"));
    assertThat(screen.text("usable"))
        .isEqualTo("12 decisions prefer a side and can be learned from.");
    assertThat(screen.text("need"))
        .isEqualTo(
            "38 more are needed, at least 50 in all on 20 different prompts. Decide them in Review,"
                + " then come back.");
    assertThat(screen.text("none")).isEqualTo("Nothing has been learned yet.");
    assertThat(screen.find("learn", javafx.scene.control.Button.class).isDisabled()).isTrue();
    assertThat(visible("history")).isFalse();
    assertThat(visible("begin")).isFalse();
    assertThat(visible("show")).isFalse();
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void learnsSaysHowGoodItIsAndCanBePutAside() throws Exception {
    open(60);
    screen.await(() -> !screen.find("learn", javafx.scene.control.Button.class).isDisabled());
    screen.click("learn");
    screen.await(() -> visible("history"));
    assertThat(screen.text("figures"))
        .matches(
            "(?s)Right on .* % of 60 decisions about 60 prompts that it had not seen .*\n"
                + "Length alone, the (longer|shorter) one wins: .*\nDifference: \\+.* points .*");
    assertThat(screen.text("verdict"))
        .isEqualTo("It beats length alone: the whole interval of the difference lies above 0.");
    ListView<?> versions = screen.find("versions", ListView.class);
    assertThat(versions.getItems()).hasSize(1);
    assertThat(visible("begin")).isTrue();
    assertThat(screen.nameless()).isEmpty();

    screen.click("stopUsing");
    screen.await(() -> visible("use"));
    assertThat(visible("begin")).isFalse();
    screen.click("use");
    screen.await(() -> visible("stopUsing"));
  }

  @Test
  void cancellingSaysThatWhatWasMeasuredStays() throws Exception {
    open(60);
    screen.await(() -> !screen.find("learn", javafx.scene.control.Button.class).isDisabled());
    screen.click("learn");
    screen.click("learnCancel");
    screen.await(
        () ->
            screen
                .text("learnText")
                .equals("Cancelled. What was measured stays, so the next time is faster."));
    assertThat(visible("history")).isFalse();
  }
}
