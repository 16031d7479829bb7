package rewarddesk.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
class ItemsScreenTest {
  @TempDir Path folder;
  private ScreenFixture screen;
  private TableView<?> table;

  @BeforeEach
  void setUp() throws Exception {
    screen =
        new ScreenFixture(
            DeskFixture.settings(), Place.ITEMS, ItemsController::new, SampleProject.write(folder));
    table = screen.find("table", TableView.class);
    screen.await(() -> !table.getItems().isEmpty());
  }

  @AfterEach
  void tearDown() {
    screen.close();
  }

  @Test
  void everyControlHasAName() throws Exception {
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void arrowsAndEnterLeadToTheItemInReview() throws Exception {
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.ENTER);
    assertThat(screen.session().navigation().place()).isEqualTo(Place.REVIEW);
    assertThat(screen.session().navigation().takeWantedItem()).isEqualTo(OptionalLong.of(3));
  }

  @Test
  void searchesWhileTyping() throws Exception {
    screen.type("/");
    TextField search = screen.find("search", TextField.class);
    assertThat(FxTestExtension.call(search::isFocused)).isTrue();
    String taken = FxTestExtension.call(search::getText);
    assertThat(taken).isEmpty();
    FxTestExtension.run(() -> search.setText("sourdough"));
    screen.await(() -> table.getItems().size() < 5);
    assertThat(screen.text("count")).isEqualTo("one of 63 comparisons");
    screen.press(KeyCode.ESCAPE);
    screen.await(() -> table.getItems().size() > 5);
    assertThat(screen.text("count")).isEqualTo("63 comparisons");
  }

  @Test
  void filtersNarrowTogetherAndAreClearedWithOneButton() throws Exception {
    ComboBox<?> status = screen.find("status", ComboBox.class);
    ComboBox<?> agreement = screen.find("agreement", ComboBox.class);
    FxTestExtension.run(() -> status.getSelectionModel().select(3));
    screen.await(() -> table.getItems().size() == 4);
    FxTestExtension.run(() -> agreement.getSelectionModel().select(1));
    screen.await(() -> table.getItems().isEmpty());
    assertThat(screen.text("emptyTitle")).isEqualTo("Nothing matches");
    screen.click("clear");
    screen.await(() -> table.getItems().size() == 63);
    assertThat(FxTestExtension.call(() -> status.getSelectionModel().getSelectedIndex())).isZero();
    assertThat(FxTestExtension.call(() -> screen.find("clear", Button.class).isVisible()))
        .isFalse();
  }
}
