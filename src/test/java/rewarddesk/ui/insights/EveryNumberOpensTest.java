package rewarddesk.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.report.ManySidedProject;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.ItemSet;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

/// Behind every number stand as many items as its link says.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
final class EveryNumberOpensTest {
  @TempDir static Path folder;
  private static Path project;
  private ScreenFixture screen;

  @BeforeAll
  static void write() {
    project = ManySidedProject.write(folder.resolve("many.rdesk"), number -> true);
  }

  @BeforeEach
  void open() throws Exception {
    screen =
        new ScreenFixture(DeskFixture.settings(), Place.INSIGHTS, InsightsController::new, project);
    screen.await(() -> screen.scene().lookup("#mark") != null);
    screen.await(() -> !screen.find("readingTexts", Node.class).isVisible());
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private Node page(String id) throws Exception {
    Node content =
        FxTestExtension.call(
            () -> {
              TabPane pages = (TabPane) screen.scene().lookup("#pages");
              Tab tab =
                  pages.getTabs().stream()
                      .filter(one -> one.getId().equals(id))
                      .findFirst()
                      .orElseThrow();
              pages.getSelectionModel().select(tab);
              return tab.getContent();
            });
    FxTestExtension.frames(3);
    return content;
  }

  private List<Hyperlink> links(Node page) throws Exception {
    return FxTestExtension.call(
        () ->
            page.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> !link.getText().isEmpty())
                .toList());
  }

  /// What a link and its menu say, and what opens.
  private record Opened(String link, String words, ItemSet items) {}

  private List<Opened> openAll(List<Hyperlink> links) throws Exception {
    List<Opened> all = new ArrayList<>();
    for (Hyperlink link : links) {
      FxTestExtension.run(link::fire);
      all.add(
          new Opened(link.getText(), link.getAccessibleHelp(), opened(link.getAccessibleHelp())));
      int more = link.getContextMenu() == null ? 0 : link.getContextMenu().getItems().size();
      for (int i = 0; i < more; i++) {
        var item = link.getContextMenu().getItems().get(i);
        FxTestExtension.run(item::fire);
        all.add(new Opened(link.getText(), item.getText(), opened(item.getText())));
      }
    }
    return all;
  }

  /// Some items are found beside the window.
  private ItemSet opened(String words) throws Exception {
    screen.await(() -> isWanted(words));
    return wanted();
  }

  private boolean isWanted(String words) {
    return screen.session().navigation().itemsWantedProperty().get().stream()
        .anyMatch(items -> items.title().startsWith(words));
  }

  private ItemSet wanted() {
    return screen.session().navigation().itemsWantedProperty().get().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "cardTab, 14",
    "agreementTab, 6",
    "biasTab, 17",
    "acceptTab, 20",
    "slicesTab, 12",
    "boardTab, 16",
    "modelsTab, 12"
  })
  void asManyItemsAsItsLinkSays(String id, int atLeast) throws Exception {
    Node page = page(id);
    screen.await(() -> links(page).size() >= atLeast);
    List<Opened> all = openAll(links(page));
    assertThat(all).allSatisfy(EveryNumberOpensTest::check);
  }

  private static void check(Opened one) {
    assertThat(one.items().title()).isNotBlank();
    if (one.words().matches("(?s).*: (one item|[\\d,]+ items)")) {
      assertThat(one.items().title()).as(one.link()).isEqualTo(one.words());
      assertThat(one.items().size()).as(one.words()).isPositive();
    } else {
      assertThat(one.items().title()).startsWith(one.words() + ": ");
    }
  }

  @Test
  void twoJudgesOnTheSameItems() throws Exception {
    Node page = page("compareTab");
    ComboBox<?> other = screen.find("other", ComboBox.class);
    FxTestExtension.run(() -> other.getSelectionModel().select(0));
    screen.await(() -> links(page).size() >= 7);
    assertThat(openAll(links(page))).allSatisfy(EveryNumberOpensTest::check);
  }
}
