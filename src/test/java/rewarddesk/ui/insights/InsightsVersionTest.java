package rewarddesk.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.JudgedProject;
import rewarddesk.model.Assessment;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Verdict;
import rewarddesk.project.Project;
import rewarddesk.settings.Settings;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set at the beginning of each test
class InsightsVersionTest {
  private static final int ITEMS = 200;

  @TempDir Path folder;
  private ScreenFixture screen;

  /// Both judges have judged everything; then the second has judged some again, always right.
  private Path project(int again) {
    Path file = JudgedProject.write(folder, ITEMS, 150, 2);
    try (Project project = new SqliteProjectFiles().open(file)) {
      List<Judgment> judgments = new ArrayList<>();
      for (int number = 1; number <= again; number++) {
        judgments.add(
            new Judgment(
                "c" + number,
                "judge 2",
                RewardSystemKind.GENERATIVE,
                new Verdict.Prefers(JudgedProject.truth(number)),
                Optional.of(1.0),
                Assessment.NONE,
                Assessment.NONE,
                Optional.empty(),
                List.of(),
                Provenance.ofVersion("2 abcdef0123"),
                Duration.ofMillis(1),
                Instant.EPOCH.plus(Duration.ofDays(1))));
      }
      project.judgments().addAll(judgments);
    }
    return file;
  }

  private void open(Settings settings, Path project) throws Exception {
    screen = new ScreenFixture(settings, Place.INSIGHTS, InsightsController::new, project);
    screen.await(() -> screen.scene().lookup("#mark") != null);
    screen.await(() -> !screen.find("readingTexts", Node.class).isVisible());
    FxTestExtension.run(
        () -> ((TabPane) screen.scene().lookup("#pages")).getSelectionModel().select(5));
    FxTestExtension.frames(3);
  }

  @AfterEach
  void tearDown() {
    screen.close();
  }

  private List<String> offered() throws Exception {
    ComboBox<?> other = screen.find("other", ComboBox.class);
    return FxTestExtension.call(() -> other.getItems().stream().map(Object::toString).toList());
  }

  private void choose(String start) throws Exception {
    screen.await(() -> offered().stream().anyMatch(one -> one.startsWith(start)));
    ComboBox<?> other = screen.find("other", ComboBox.class);
    FxTestExtension.run(
        () ->
            other
                .getSelectionModel()
                .select(
                    other.getItems().stream()
                        .map(Object::toString)
                        .toList()
                        .indexOf(
                            other.getItems().stream()
                                .map(Object::toString)
                                .filter(one -> one.startsWith(start))
                                .findFirst()
                                .orElseThrow())));
    screen.await(() -> screen.scene().lookup("#onlyFirst") != null);
  }

  private static int count(String text) {
    return Integer.parseInt(text.replaceFirst(".*\\((\\d+)\\)$", "$1"));
  }

  @Test
  void aJudgeIsComparedWithWhatItSaidBefore() throws Exception {
    open(DeskFixture.settings(), project(ITEMS));
    // The second judge is the better one now and stands first.
    assertThat(screen.text("name")).isEqualTo("judge 2");
    assertThat(screen.scene().lookup("#earlier")).isNull();
    choose("judge 2, version 1 · ");
    assertThat(offered())
        .containsExactly("judge 2, version 1 · Jan 1, 1970 · 200 items", "judge 1");
    assertThat(screen.text("onlyFirst")).startsWith("Only judge 2 (newest version) right (");
    assertThat(screen.text("onlySecond")).startsWith("Only judge 2, version 1 right (");
    assertThat(count(screen.text("onlyFirst"))).isGreaterThan(count(screen.text("onlySecond")));
    assertThat(screen.find("pairConfusion", Node.class).isVisible()).isTrue();
    assertThat(screen.nameless()).isEmpty();
    int apart = count(screen.text("apart"));
    screen.click("apart");
    var wanted = screen.session().navigation().itemsWantedProperty().get().orElseThrow();
    assertThat(wanted.size()).isEqualTo(apart).isPositive();
  }

  @Test
  void mixedVersionsAreSaidOnTheCard() throws Exception {
    open(DeskFixture.settings(), project(80));
    FxTestExtension.run(
        () -> ((TabPane) screen.scene().lookup("#pages")).getSelectionModel().select(0));
    FxTestExtension.run(() -> screen.find("judges", ListView.class).getSelectionModel().select(1));
    screen.await(() -> screen.scene().lookup("#earlier") != null);
    assertThat(screen.text("name")).isEqualTo("judge 2");
    assertThat(screen.text("earlier"))
        .startsWith("120 of its 200 verdicts are of an earlier version of this judge");
  }

  @Test
  void looksRightInBothThemesAndLanguages() throws Exception {
    Path project = project(120);
    for (Settings.Theme theme : new Settings.Theme[] {Settings.Theme.LIGHT, Settings.Theme.DARK}) {
      for (String language : new String[] {"en", "zh"}) {
        open(DeskFixture.settings().withTheme(theme).withLanguage(language), project);
        choose(language.equals("en") ? "judge 2, version 1 · " : "judge 2，版本 1 · ");
        assertThat(screen.nameless()).isEmpty();
        assertThat(screen.paint("insights-version-" + theme + "-" + language, 1240, 860)).exists();
        screen.close();
      }
    }
    open(DeskFixture.settings(), project);
  }
}
