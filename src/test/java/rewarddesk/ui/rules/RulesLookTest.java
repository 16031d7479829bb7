package rewarddesk.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.app.Services;
import rewarddesk.model.CodeTests;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;
import rewarddesk.wiring.OutsideFixture;
import rewarddesk.wiring.OutsideRewards;

/// The place for rules with every kind of reward, in both languages and themes, on a real project.
@ExtendWith(FxTestExtension.class)
class RulesLookTest {
  private static final String PROFILE =
      """
      {"name":"mine","rewards":[{"reward":"code_accuracy"},{"reward":"format"},
       {"reward":"open_r1_format"},{"reward":"perplexity"},{"reward":"repetition"},
       {"reward":"length"},{"reward":"math_accuracy"}]}
      """;

  @TempDir Path folder;
  private final OutsideRewards outside = OutsideFixture.rewards();

  @AfterEach
  void close() {
    outside.close();
  }

  private static Comparison comparison() {
    return new Comparison(
        "1",
        Content.user("Write f(x), the square of x."),
        Response.of("Sure:\n```python\ndef f(x):\n    return x * x\n```\n"),
        Response.of("def f(x): return x + x"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new CodeTests("python", "assert f(3) == 9\nassert f(2) == 4", Optional.empty())),
        Optional.empty(),
        Optional.empty(),
        "{}");
  }

  private Services services(Settings settings) {
    Services usual = DeskFixture.services(settings);
    return new Services(
        usual.projects(),
        usual.importer(),
        usual.rewardSystems(),
        usual.rules(),
        outside.catalog(),
        usual.exporter(),
        usual.settings(),
        usual.models(),
        usual.servers(),
        usual.clock(),
        usual.learning(),
        usual.judges(),
        usual.chats(),
        outside.sandbox());
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT, 1440, 900", "en, DARK, 1000, 700", "zh, LIGHT, 1440, 900"})
  void everyRewardIsExplained(String language, Settings.Theme theme, int width, int height)
      throws Exception {
    Settings settings = DeskFixture.settings().withLanguage(language).withTheme(theme);
    Path project = DeskFixture.project(folder, List.of(comparison()));
    try (ScreenFixture screen =
        new ScreenFixture(
            services(settings), Place.RULES, RulesController::new, Optional.of(project))) {
      look(screen, language);
      screen.paint("rules-" + language + "-" + theme + "-" + width, width, height);
    }
  }

  private void look(ScreenFixture screen, String language) throws Exception {
    screen.await(() -> screen.scene().lookup(".reward-cell") != null);
    Path file = Files.writeString(folder.resolve("profile.json"), PROFILE);
    FxTestExtension.run(() -> screen.session().navigation().offerProfile(file));
    screen.await(() -> screen.find("name", TextField.class).getText().equals("mine"));
    FxTestExtension.run(
        () -> ((ListView<?>) screen.scene().lookup("#parts")).getSelectionModel().selectFirst());
    screen.await(() -> !screen.text("sandbox").endsWith("…"));
    screen.await(
        () ->
            screen.scene().getRoot().lookupAll(".reward-total-number").stream()
                .noneMatch(total -> ((Labeled) total).getText().endsWith("…")));
    assertThat(screen.nameless()).isEmpty();
    assertThat(why(screen)).hasSizeGreaterThan(1);
    String reason = language.equals("zh") ? "请在参数 model 中" : "Say in the parameter model";
    Node first =
        why(screen).stream()
            .filter(node -> ((Labeled) node).getText().contains(reason))
            .findFirst()
            .orElseThrow();
    FxTestExtension.run(
        () ->
            first
                .getOnMouseClicked()
                .handle(
                    new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null)));
    assertThat(((Labeled) screen.scene().getRoot().lookup(".reward-evidence")).getText())
        .contains(reason);
  }

  /// The reasons of rows without a value.
  private static List<Node> why(ScreenFixture screen) throws Exception {
    return FxTestExtension.call(
        () ->
            screen.scene().getRoot().lookupAll(".reward-why").stream()
                .filter(Node::isVisible)
                .map(Node.class::cast)
                .toList());
  }
}
