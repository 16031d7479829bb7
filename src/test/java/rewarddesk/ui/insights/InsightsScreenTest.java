package rewarddesk.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.insight.JudgedProject;
import rewarddesk.insight.MeetingItems;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.ReportCards;
import rewarddesk.insight.Texts;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;
import rewarddesk.ui.Session;
import rewarddesk.ui.control.AgreementMatrix;

@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set at the beginning of each test
class InsightsScreenTest {
  private static final List<String> PAGES =
      List.of(
          "agreementTab",
          "biasTab",
          "acceptTab",
          "slicesTab",
          "compareTab",
          "boardTab",
          "modelsTab");

  private static final List<String> ALL_PAGES =
      Stream.concat(Stream.of("cardTab"), PAGES.stream()).toList();
  private static final Settings DARK_CHINESE =
      DeskFixture.settings().withTheme(Settings.Theme.DARK).withLanguage("zh");

  @TempDir Path folder;
  private ScreenFixture screen;

  private void open(Settings settings, Path project) throws Exception {
    screen = new ScreenFixture(settings, Place.INSIGHTS, InsightsController::new, project);
  }

  private void openJudged(int items, int decided, int judges) throws Exception {
    open(DeskFixture.settings(), JudgedProject.write(folder, items, decided, judges));
    screen.await(() -> screen.scene().lookup("#mark") != null);
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

  @Test
  void saysInWordsHowFarEachJudgeMayBeReliedOn() throws Exception {
    openJudged(300, 250, 3);
    ListView<?> judges = screen.find("judges", ListView.class);
    assertThat(judges.getItems()).hasSize(3);
    assertThat(screen.text("name")).isEqualTo("judge 1");
    assertThat(screen.find("savingReport", Node.class).isVisible()).isFalse();
    assertThat(screen.text("mark")).isEqualTo("Caution");
    assertThat(screen.text("reason"))
        .startsWith("It agrees on ")
        .contains("which reaches below 80 %. ")
        .contains(" of these labels were decided outside the audit slice, not drawn by lot")
        .endsWith(
            "From 50 comparable labels in the slice on, the mark rests on it alone; it holds 0 so"
                + " far.");
    assertThat(screen.nameless()).isEmpty();
    for (String page : PAGES) {
      page(page);
      assertThat(screen.nameless()).as(page).isEmpty();
    }
  }

  @Test
  void opensTheItemsBehindACell() throws Exception {
    openJudged(60, 60, 1);
    AgreementMatrix confusion = screen.find("confusion", AgreementMatrix.class);
    Button first =
        FxTestExtension.call(
            () ->
                confusion.getChildren().stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow());
    FxTestExtension.run(first::requestFocus);
    screen.press(KeyCode.RIGHT);
    Node second = FxTestExtension.call(() -> screen.scene().getFocusOwner());
    assertThat(second).isInstanceOf(Button.class).isNotSameAs(first);
    screen.press(KeyCode.LEFT);
    assertThat(FxTestExtension.<Node>call(() -> screen.scene().getFocusOwner())).isSameAs(first);
    int count = Integer.parseInt(first.getText());
    assertThat(count).isPositive();
    FxTestExtension.run(first::fire);
    screen.await(() -> screen.session().navigation().place() == Place.ITEMS);
    var wanted = screen.session().navigation().itemsWantedProperty().get().orElseThrow();
    assertThat(wanted.size()).isEqualTo(count);
    assertThat(wanted.title()).isEqualTo("judge 1 said A, People said A: " + count + " items");
    assertThat(screen.session().navigation().place()).isEqualTo(Place.ITEMS);
  }

  /// Behind the bias those that were counted, behind the others what is missing to all.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cardTab   | 85.2 % [80.3–89.1] of 250 | 213 | judge 1: “Always the longer one” agrees with the labels: 213 items
          biasTab   | 92.5 % [88.0–95.4] of 200 | 185 | judge 1: It prefers the longer one: 185 items
          boardTab  | 80.4 % [75.0–84.8] of 250 | 49  | judge 1: not right: 49 items
          modelsTab | 88.0 % [83.4–91.5] of 250 | 30  | strong-7b does not win, by: People: 30 items
          """)
  void opensTheItemsBehindAnyNumber(String page, String share, int items, String title)
      throws Exception {
    openJudged(300, 250, 2);
    screen.await(() -> !screen.find("readingTexts", Node.class).isVisible());
    page(page);
    screen.await(() -> links().stream().anyMatch(one -> one.getText().equals(share)));
    Hyperlink link =
        links().stream().filter(one -> one.getText().equals(share)).findFirst().orElseThrow();
    FxTestExtension.run(link::fire);
    screen.await(() -> screen.session().navigation().place() == Place.ITEMS);
    var wanted = screen.session().navigation().itemsWantedProperty().get().orElseThrow();
    assertThat(wanted.size()).isEqualTo(items);
    assertThat(wanted.title()).isEqualTo(title);
    assertThat(screen.session().navigation().place()).isEqualTo(Place.ITEMS);
  }

  /// Lengths stand in the texts, which are read after the verdicts.
  @Test
  void theBaselineIsAnnouncedUntilTheTextsAreRead() throws Exception {
    openJudged(60, 60, 1);
    assertThat(agreement(Optional.empty()))
        .contains(
            "How “always the longer one” would do is shown here when the texts have been read; they"
                + " are being read now.")
        .doesNotContain("“Always the longer one” agrees with the labels");
    Project project = screen.session().project().orElseThrow();
    VerdictTable verdicts = verdicts(project);
    Texts texts = Texts.read(project, verdicts, new Cancellation(), ProgressListener.NONE);
    assertThat(agreement(Optional.of(texts)))
        .contains(
            "“Always the longer one” agrees with the labels",
            "This judge, on the same items",
            "It cannot be told from always taking the longer response.");
  }

  private static VerdictTable verdicts(Project project) {
    return VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
  }

  private List<String> agreement(Optional<Texts> texts) throws Exception {
    Session session = screen.session();
    VerdictTable verdicts = verdicts(session.project().orElseThrow());
    VerdictColumn judge = verdicts.judges().getFirst();
    ReportCard card = ReportCards.of(verdicts, texts, judge, verdicts.people()).orElseThrow();
    return FxTestExtension.call(
        () -> {
          InsightTexts words =
              new InsightTexts(
                  Messages.beside(InsightsController.class, session.locale()), session.words());
          Behind behind = new Behind(new InsightsViewModel(session, words), words);
          Section section =
              new AgreementSection(words, behind)
                  .of(card, new MeetingItems(verdicts, judge, verdicts.people()));
          return section.lookupAll(".label").stream()
              .map(Label.class::cast)
              .map(Label::getText)
              .toList();
        });
  }

  private List<Hyperlink> links() throws Exception {
    return FxTestExtension.call(
        () -> {
          TabPane pages = (TabPane) screen.scene().lookup("#pages");
          return pages
              .getSelectionModel()
              .getSelectedItem()
              .getContent()
              .lookupAll(".hyperlink")
              .stream()
              .map(Hyperlink.class::cast)
              .toList();
        });
  }

  @Test
  void comparesTwoJudgesOnTheSameItems() throws Exception {
    openJudged(300, 300, 3);
    page("compareTab");
    ComboBox<?> other = screen.find("other", ComboBox.class);
    FxTestExtension.run(() -> other.getSelectionModel().select(1));
    screen.await(() -> screen.scene().lookup("#onlyFirst") != null);
    assertThat(screen.text("onlyFirst")).startsWith("Only judge 1 right (");
    assertThat(screen.nameless()).isEmpty();
    screen.click("apart");
    screen.await(() -> screen.session().navigation().place() == Place.ITEMS);
    assertThat(screen.session().navigation().place()).isEqualTo(Place.ITEMS);
  }

  @Test
  void saysWhatToDoWhenNothingIsJudged() throws Exception {
    open(DeskFixture.settings(), DeskFixture.project(folder, DeskFixture.comparisons(3)));
    screen.await(() -> screen.text("emptyTitle").equals("No judge has judged anything yet"));
    screen.click("emptyAction");
    assertThat(screen.session().navigation().place()).isEqualTo(Place.JUDGES);
  }

  @Test
  void readsAgainWhenDecisionsChange() throws Exception {
    openJudged(60, 10, 1);
    assertThat(screen.text("reason"))
        .isEqualTo("There are only 10 comparable labels; 40 more are needed for a first answer.");
    var project = screen.session().project().orElseThrow();
    project
        .decisions()
        .record(
            JudgedProject.decision(
                "c11", "ann", new rewarddesk.model.Verdict.Prefers(rewarddesk.model.Slot.A)));
    FxTestExtension.run(() -> screen.session().changed());
    screen.await(() -> screen.text("reason").contains("11 comparable"));
  }

  @Test
  void looksRightInBothThemesAndLanguages() throws Exception {
    Path project = JudgedProject.write(folder, 300, 260, 9);
    for (Settings.Theme theme : new Settings.Theme[] {Settings.Theme.LIGHT, Settings.Theme.DARK}) {
      for (String language : new String[] {"en", "zh"}) {
        open(DeskFixture.settings().withTheme(theme).withLanguage(language), project);
        screen.await(() -> screen.scene().lookup("#mark") != null);
        page("cardTab");
        String name = "insights-" + theme + "-" + language;
        assertThat(screen.paint(name, 1240, 860)).exists();
        screen.close();
      }
    }
    for (String page : PAGES) {
      open(DARK_CHINESE, project);
      screen.await(() -> screen.scene().lookup("#mark") != null);
      screen.await(() -> !screen.find("readingTexts", Node.class).isVisible());
      page(page);
      assertThat(screen.nameless()).as(page).isEmpty();
      assertThat(screen.paint("insights-" + page, 1240, 860)).exists();
      screen.close();
    }
    open(DeskFixture.settings(), project);
  }

  @Test
  void holdsItsShapeWithThreeItems() throws Exception {
    Path project = JudgedProject.write(folder, 3, 2, 1);
    for (String page : ALL_PAGES) {
      open(DeskFixture.settings(), project);
      screen.await(() -> screen.scene().lookup("#mark") != null);
      screen.await(() -> !screen.find("readingTexts", Node.class).isVisible());
      assertThat(screen.text("mark")).isEqualTo("Not yet");
      page(page);
      assertThat(screen.nameless()).as(page).isEmpty();
      assertThat(screen.paint("insights-three-" + page, 1240, 860)).exists();
      screen.close();
    }
    open(DeskFixture.settings(), project);
  }

  @Test
  void judgmentsStandBesideTheLabelsAlone() throws Exception {
    openJudged(600, 120, 2);
    VBox few = screen.find("fewLabels", VBox.class);
    List<String> said =
        FxTestExtension.call(
            () ->
                few.lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .map(Label::getText)
                    .toList());
    assertThat(said).contains("labels alone", "with all judgments");
    assertThat(said).anyMatch(text -> text.matches("(?s).*also uses 47\\d judged items.*"));
  }

  @Test
  void takesVerdictsOverAndBackInOneStep() throws Exception {
    openJudged(600, 400, 1);
    page("acceptTab");
    ComboBox<?> wanted = screen.find("wanted", ComboBox.class);
    FxTestExtension.run(() -> wanted.getSelectionModel().select(0));
    screen.await(() -> screen.scene().lookup("#accept") != null);
    assertThat(screen.text("guarantee"))
        .startsWith("With 95 % confidence people prefer the same side on at least 70 %");
    assertThat(screen.text("accept")).matches("Accept the \\d+ open items above it");
    assertThat(screen.nameless()).isEmpty();
    screen.click("accept");
    var decisions = screen.session().project().orElseThrow().decisions();
    screen.await(() -> decisions.counts().accepted() > 100);
    assertThat(decisions.counts().decided()).isEqualTo(400);
    screen.await(() -> screen.scene().lookup("#takeBack") != null);
    screen.click("takeBack");
    screen.await(() -> decisions.counts().accepted() == 0);
  }
}
