package rewarddesk.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.JudgedProject;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set at the beginning of each test
class InsightsPartTest {
  @TempDir Path folder;
  private ScreenFixture screen;

  private void open(Settings settings, Path project) throws Exception {
    screen = new ScreenFixture(settings, Place.INSIGHTS, InsightsController::new, project);
    screen.await(() -> screen.scene().lookup("#mark") != null);
    screen.await(() -> !screen.find("readingTexts", Node.class).isVisible());
  }

  @AfterEach
  void tearDown() {
    screen.close();
  }

  private void page(String id) throws Exception {
    FxTestExtension.run(
        () -> {
          TabPane pages = (TabPane) screen.scene().lookup("#pages");
          Tab tab =
              pages.getTabs().stream().filter(t -> t.getId().equals(id)).findFirst().orElseThrow();
          pages.getSelectionModel().select(tab);
        });
    FxTestExtension.frames(3);
  }

  private void choose(String box, String label) throws Exception {
    ComboBox<?> choices = screen.find(box, ComboBox.class);
    FxTestExtension.run(
        () -> {
          int at = choices.getItems().stream().map(Object::toString).toList().indexOf(label);
          assertThat(at).as(label + " among " + choices.getItems()).isNotNegative();
          choices.getSelectionModel().select(at);
        });
  }

  private List<Button> chips() throws Exception {
    return FxTestExtension.call(
        () ->
            screen.scene().lookup("#content").lookupAll(".part-chip").stream()
                .map(Button.class::cast)
                .toList());
  }

  private void awaitCount(String start) throws Exception {
    screen.await(() -> screen.text("partCount").startsWith(start));
    FxTestExtension.frames(3);
  }

  @Test
  void narrowsEveryPageDownToAPartAndEscapeGoesBack() throws Exception {
    open(DeskFixture.settings(), JudgedProject.write(folder, 300, 250, 2));
    assertThat(screen.find("partAll", Node.class).isVisible()).isFalse();
    assertThat(screen.find("partValue", Node.class).isVisible()).isFalse();
    assertThat(screen.text("reason")).contains("labels, with 95 % confidence");
    choose("partFacet", "Subset");
    choose("partValue", "chat (100)");
    awaitCount("100 of 300 items");
    screen.await(() -> screen.text("reason").contains("8"));
    assertThat(screen.text("reason")).matches(".* of 8[0-9] labels, .*");
    assertThat(screen.find("partCaution", Node.class).isVisible()).isTrue();
    assertThat(chips()).singleElement().extracting(Button::getText).isEqualTo("Subset: chat ✕");
    assertThat(screen.nameless()).isEmpty();
    choose("partFacet", "Language");
    choose("partValue", "zh (25)");
    awaitCount("25 of 300 items");
    assertThat(chips()).hasSize(2);
    FxTestExtension.run(chips().getFirst()::fire);
    awaitCount("75 of 300 items");
    FxTestExtension.run(() -> screen.find("judges", Node.class).requestFocus());
    screen.press(KeyCode.ESCAPE);
    screen.await(() -> !screen.find("partAll", Node.class).isVisible());
    assertThat(chips()).isEmpty();
  }

  @Test
  void thePartsPageLeadsToAPart() throws Exception {
    open(DeskFixture.settings(), JudgedProject.write(folder, 300, 250, 1));
    page("slicesTab");
    TableView<?> parts = screen.find("slices", TableView.class);
    assertThat(screen.find("lookAtPart", Button.class).isDisabled()).isTrue();
    FxTestExtension.run(() -> parts.getSelectionModel().select(0));
    screen.click("lookAtPart");
    awaitCount("100 of 300 items");
    assertThat(chips()).hasSize(1);
  }

  @Test
  void looksRightInBothThemesAndLanguages() throws Exception {
    Path project = JudgedProject.write(folder, 300, 260, 3);
    for (Settings.Theme theme : new Settings.Theme[] {Settings.Theme.LIGHT, Settings.Theme.DARK}) {
      for (String language : new String[] {"en", "zh"}) {
        for (String page : new String[] {"cardTab", "slicesTab"}) {
          open(DeskFixture.settings().withTheme(theme).withLanguage(language), project);
          boolean english = language.equals("en");
          choose("partFacet", english ? "Subset" : "子集");
          choose("partValue", english ? "math (100)" : "math（100）");
          screen.await(() -> screen.text("partCount").contains("100"));
          choose("partFacet", english ? "Language" : "语言");
          page(page);
          assertThat(screen.nameless()).isEmpty();
          String name = "insights-part-" + page + "-" + theme + "-" + language;
          assertThat(screen.paint(name, 1240, 860)).exists();
          screen.close();
        }
      }
    }
    open(DeskFixture.settings(), project);
  }
}
