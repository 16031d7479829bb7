package rewarddesk.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
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

/// The place where rules are made, in the real window.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class RulesScreenTest {
  private static final String PATTERN =
      """
      {"name":"mine","rewards":[{"reward":"pattern","parameters":{"pattern":"def \\\\w+"}},
       {"reward":"length"}]}
      """;

  @TempDir Path folder;
  private ScreenFixture screen;

  @BeforeEach
  void open() throws Exception {
    screen =
        new ScreenFixture(
            DeskFixture.settings(), Place.RULES, RulesController::new, SampleProject.write(folder));
    screen.await(() -> screen.scene().lookup(".reward-cell") != null);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void offer(String profile) throws Exception {
    Path file = Files.writeString(folder.resolve("profile.json"), profile);
    FxTestExtension.run(() -> screen.session().navigation().offerProfile(file));
    screen.await(() -> screen.find("name", TextField.class).getText().equals("mine"));
  }

  private void type(String id, String text) throws Exception {
    TextInputControl field = screen.find(id, TextInputControl.class);
    FxTestExtension.run(() -> field.setText(text));
  }

  @Test
  void everyControlHasAName() throws Exception {
    assertThat(screen.nameless()).isEmpty();
    offer(PATTERN);
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void aWeightIsTypedAndSavedAsTheNextVersion() throws Exception {
    type("reward-weight", "many");
    screen.await(() -> !problems().isEmpty());
    assertThat(screen.find("save", javafx.scene.control.Button.class).isDisabled()).isTrue();
    assertThat(problems()).containsExactly("This has to be a number, such as 0.5 or −2.");
    type("reward-weight", "2,5");
    screen.await(() -> screen.text("save").equals("Save as version 2"));
    assertThat(problems()).isEmpty();
    screen.click("save");
    screen.await(() -> screen.session().rules().version() == 2);
    assertThat(screen.session().rules().rules().parts().getFirst().weight()).isEqualTo(2.5);
  }

  private java.util.List<String> problems() throws Exception {
    return FxTestExtension.call(
        () ->
            screen.scene().getRoot().lookupAll(".reward-details .problem").stream()
                .filter(javafx.scene.Node::isVisible)
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .toList());
  }

  @Test
  void rewardsAreRemovedByKeyAndUndone() throws Exception {
    ListView<?> parts = screen.find("parts", ListView.class);
    FxTestExtension.run(parts::requestFocus);
    screen.press(KeyCode.DELETE);
    screen.await(() -> parts.getItems().size() == 6);
    screen.click("undo");
    screen.await(() -> parts.getItems().size() == 7);
  }

  @Test
  void theTotalCanBeHeldToBounds() throws Exception {
    CheckBox clip = screen.find("clip", CheckBox.class);
    FxTestExtension.run(clip::fire);
    type("clip-low", "3");
    assertThat(screen.find("save", javafx.scene.control.Button.class).isDisabled()).isTrue();
    type("clip-high", "4");
    screen.await(() -> !screen.find("save", javafx.scene.control.Button.class).isDisabled());
    screen.await(
        () ->
            screen.scene().getRoot().lookupAll(".reward-name").stream()
                .anyMatch(
                    name ->
                        ((javafx.scene.control.Label) name).getText().equals("Held to bounds")));
  }

  @Test
  void anExpressionIsTriedOnTheItemAndOnATextOfOnesOwn() throws Exception {
    offer(PATTERN);
    screen.await(() -> screen.text("pattern-result").equals("One match."));
    assertThat(screen.text("pattern-breaks")).startsWith("Breaks it: ").contains("no text at all");

    FxTestExtension.run(() -> screen.find("text-own", ToggleButton.class).fire());
    FxTestExtension.run(() -> screen.find("own-text", TextArea.class).setText("def"));
    screen.await(() -> screen.text("pattern-result").startsWith("No match. It gets as far as"));

    type("parameter-pattern", "(def");
    screen.await(() -> problems().size() == 1);
    assertThat(problems().getFirst())
        .startsWith("The regular expression is not valid at character");
  }
}
