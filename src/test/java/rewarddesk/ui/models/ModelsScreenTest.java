package rewarddesk.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.inference.hub.LocalHub;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Notice;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.ScreenFixture;

/// The user's models in the real window, with real models.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // opened at the beginning of each test
class ModelsScreenTest {
  @TempDir Path folder;
  private ScreenFixture screen;

  private void open(Settings settings, boolean project) throws Exception {
    screen =
        new ScreenFixture(
            DeskFixture.services(settings, InstantSource.system(), folder.resolve("models")),
            Place.MODELS,
            ModelsController::new,
            project ? Optional.of(SampleProject.write(folder)) : Optional.empty());
  }

  private void open() throws Exception {
    open(DeskFixture.settings(), true);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void offer(Path... paths) throws Exception {
    FxTestExtension.run(() -> screen.session().navigation().offerModels(List.of(paths)));
  }

  private ListView<?> list() throws Exception {
    return screen.find("models", ListView.class);
  }

  private boolean visible(String id) throws Exception {
    return screen.find(id, Node.class).isVisible();
  }

  private void added(int count) throws Exception {
    screen.await(() -> list().getItems().size() == count && !visible("busy"));
    screen.await(() -> !visible("busy") && !screen.text("standing").startsWith("Not checked"));
  }

  @Test
  void withoutAModelItSaysWhatToDoAlsoWithoutAProject() throws Exception {
    open(DeskFixture.settings(), false);
    screen.await(() -> visible("empty"));
    assertThat(visible("detailsScroll")).isFalse();
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void aModelIsAddedCheckedTriedRemovedAndPutBack() throws Exception {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    open();
    offer(model.folder());
    added(1);
    assertThat(screen.text("name")).isEqualTo("qwen2-reward");
    assertThat(screen.text("facts")).isEqualTo("rates a response · fp32 · 837 KB");
    assertThat(screen.text("standing"))
        .startsWith("The golden text holds: reward ")
        .contains("Runs on CPU, one thread for each text · weights sha256:");

    screen.click("tryIt");
    screen.await(() -> screen.scene().lookup("#trial-verdict") != null);
    assertThat(label("#trial-verdict")).matches("[AB] is better by [0-9.]+");
    assertThat(labels(".token-special")).contains("<|im_start|>", "<|im_end|>");
    assertThat(screen.nameless()).isEmpty();

    screen.click("remove");
    screen.await(() -> list().getItems().isEmpty());
    Notice.Action undo =
        screen.session().notices().currentProperty().get().flatMap(Notice::action).orElseThrow();
    FxTestExtension.run(undo.run()::run);
    screen.await(() -> list().getItems().size() == 1);
  }

  private String label(String selector) throws Exception {
    return FxTestExtension.call(() -> ((Label) screen.scene().lookup(selector)).getText());
  }

  private List<String> labels(String selector) throws Exception {
    return FxTestExtension.call(
        () ->
            screen.scene().getRoot().lookupAll(selector).stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }

  @Test
  void whatItIsTakenForIsCorrectedAndCheckedAgain() throws Exception {
    ReferenceModel model = ReferenceModel.of("bert-nli-3label");
    open();
    offer(model.folder());
    added(1);
    TextField positive = screen.find("model-output-positive", TextField.class);
    FxTestExtension.run(() -> positive.setText("7"));
    assertThat(screen.text("formProblem"))
        .isEqualTo("This cannot be saved: \"positive\" is a whole number from 0 to 2.");
    assertThat(screen.find("save", Button.class).isDisabled()).isTrue();
    FxTestExtension.run(() -> positive.setText("0"));
    assertThat(visible("formProblem")).isFalse();
    screen.click("save");
    screen.await(() -> screen.text("standing").startsWith("The golden text gives another reward"));
    assertThat(Files.readString(folder.resolve("models/bert-nli-3label.json")))
        .contains("\"positive\" : 0");
  }

  @Test
  void aLanguageModelShowsWhichTokensWereScored() throws Exception {
    Path policy = ReferenceModel.of("stories260k-dpo-policy").folder();
    open();
    offer(policy);
    added(1);
    FxTestExtension.run(
        () ->
            screen
                .find("model-policy-reference", TextField.class)
                .setText(policy.resolveSibling("stories260k-past").toString()));
    screen.click("save");
    screen.await(() -> !visible("busy"));
    screen.click("tryIt");
    screen.await(() -> screen.scene().lookup("#trial-verdict") != null);
    assertThat(screen.scene().getRoot().lookupAll(".token-raises-1")).isNotEmpty();
    assertThat(screen.scene().getRoot().lookupAll(".token-lowers-1")).isNotEmpty();
    assertThat(labels("#trial .label"))
        .filteredOn(
            text -> text.matches(".*perplexity [0-9.,]+.* [0-9]+\\.[0-9]{3} bits per byte.*"))
        .hasSize(2);
    Node tokens = FxTestExtension.call(() -> screen.scene().lookup(".token-text .list-view"));
    FxTestExtension.run(tokens::requestFocus);
    screen.press(KeyCode.RIGHT);
    screen.press(KeyCode.RIGHT);
    assertThat(label(".token-about")).startsWith("Token 2: ");
  }

  @Test
  void whatCannotBeUsedSaysWhichFileAndWhatToDo() throws Exception {
    Path bare = Files.createDirectory(folder.resolve("bare"));
    Path model = ReferenceModel.of("bert-cross-encoder").folder();
    for (String name : List.of("model.onnx", "config.json")) {
      Files.copy(model.resolve(name), bare.resolve(name));
    }
    open();
    offer(bare);
    screen.await(() -> list().getItems().size() == 1 && !visible("busy"));
    screen.await(() -> visible("fault"));
    assertThat(labels(".error-sentence").getFirst())
        .contains("There is no " + bare.resolve("tokenizer.json"));
  }

  @Test
  void severalAreAddedOneAfterAnother() throws Exception {
    Path first = ReferenceModel.of("pairrm").folder();
    open();
    offer(first, first.resolveSibling("t5-steamshp"), first);
    added(2);
    screen.click("tryIt");
    screen.await(() -> screen.scene().lookup("#trial-verdict") != null);
    assertThat(label("#trial-verdict")).contains("p(A)");
  }

  @Test
  void aModelIsFetchedOnceThatIsAllowedAndTheFetchingCanBeCancelled() throws Exception {
    Path model = ReferenceModel.of("qwen2-reward").folder();
    open();
    screen.click("addAddress");
    assertThat(visible("downloadOn")).isFalse();
    screen.click("allowDownload");
    assertThat(screen.session().settings().ownModels().downloads()).isTrue();
    TextField address = screen.find("address", TextField.class);
    FxTestExtension.run(() -> address.setText("owner/name"));
    assertThat(screen.text("addressProblem")).contains("is no address of a model");
    assertThat(screen.nameless()).isEmpty();
    try (LocalHub hub = new LocalHub(model).slow(200)) {
      FxTestExtension.run(() -> address.setText(hub.address()));
      screen.click("fetch");
      screen.await(() -> screen.text("busyText").equals("Downloading owner/name …"));
      screen.await(() -> screen.find("busyBar", ProgressBar.class).getProgress() > 0);
      assertThat(screen.text("busyElapsed")).matches("[0-9]+ s so far · .+ of .+ [KM]B");
      assertThat(screen.text("cancelAbout")).startsWith("Cancel stops the download.");
      screen.click("cancel");
      screen.await(() -> !visible("busy"));
      assertThat(list().getItems()).isEmpty();
    }
    try (LocalHub hub = new LocalHub(model)) {
      FxTestExtension.run(() -> address.setText(hub.address()));
      screen.click("fetch");
      added(1);
      assertThat(hub.requests()).anyMatch(path -> path.contains("bytes="));
    }
    assertThat(screen.text("name")).isEqualTo("name");
    assertThat(screen.text("standing")).startsWith("The golden text holds");
  }

  @Test
  void howADownloadLooks() throws Exception {
    Path model = ReferenceModel.of("qwen2-reward").folder();
    open(DeskFixture.settings().withTheme(Settings.Theme.DARK).withLanguage("zh"), true);
    screen.click("addAddress");
    screen.click("allowDownload");
    try (LocalHub hub = new LocalHub(model).slow(200)) {
      FxTestExtension.run(() -> screen.find("address", TextField.class).setText(hub.address()));
      screen.click("fetch");
      screen.await(() -> screen.find("busyBar", ProgressBar.class).getProgress() > 0.3);
      assertThat(screen.text("busyElapsed")).contains("已下载");
      screen.paint("models-download-dark-zh", 1280, 800);
    }
  }

  @Test
  void aCheckIsRememberedOverARestartUntilTheWeightsChange() throws Exception {
    Path model = Files.createDirectory(folder.resolve("copied"));
    for (String name :
        List.of("model.onnx", "tokenizer.json", "config.json", "tokenizer_config.json")) {
      Files.copy(ReferenceModel.of("qwen2-reward").folder().resolve(name), model.resolve(name));
    }
    open(DeskFixture.settings(), false);
    offer(model);
    added(1);
    String said = screen.text("standing");
    assertThat(said).startsWith("The golden text holds").contains("Checked on ");
    screen.close();
    open(DeskFixture.settings(), false);
    screen.await(() -> screen.text("standing").equals(said));
    screen.close();
    Files.setLastModifiedTime(model.resolve("model.onnx"), FileTime.fromMillis(1));
    open(DeskFixture.settings(), false);
    screen.await(() -> screen.text("standing").startsWith("Not checked yet, or changed since."));
  }

  /// Models of the list whose lines do not fit into their cell.
  private List<String> cutCells() throws Exception {
    List<String> cut = new ArrayList<>();
    FxTestExtension.run(
        () -> {
          for (Node node : list().lookupAll(".list-cell")) {
            if (node instanceof ListCell<?> cell && cell.getGraphic() instanceof VBox lines) {
              Bounds inside = lines.getBoundsInParent();
              boolean fits =
                  lines.getHeight() >= lines.prefHeight(lines.getWidth()) - 1
                      && inside.getMinY() >= 0
                      && inside.getMaxY() <= cell.getHeight();
              if (!fits) {
                cut.add(cell.getAccessibleText());
              }
            }
          }
        });
    return cut;
  }

  @Test
  void howItLooks() throws Exception {
    Path policy = ReferenceModel.of("stories260k-dpo-policy").folder();
    for (String variant : List.of("light-en", "dark-zh")) {
      boolean dark = variant.startsWith("dark");
      open(
          DeskFixture.settings()
              .withTheme(dark ? Settings.Theme.DARK : Settings.Theme.LIGHT)
              .withLanguage(dark ? "zh" : "en"),
          true);
      screen.await(() -> visible("empty") || !list().getItems().isEmpty());
      if (dark) {
        offer(policy.resolveSibling("qwen2-reward"));
      } else {
        offer(policy, policy.resolveSibling("t5-steamshp"), policy.resolveSibling("pairrm"));
      }
      screen.await(() -> list().getItems().size() >= (dark ? 4 : 3) && !visible("busy"));
      FxTestExtension.run(() -> list().getSelectionModel().select(dark ? 2 : 1));
      screen.click("tryIt");
      screen.await(() -> screen.scene().lookup("#trial-verdict") != null);
      FxTestExtension.run(() -> screen.scene().getRoot().layout());
      assertThat(cutCells()).isEmpty();
      screen.paint("models-" + variant, 1440, 1400);
      if (!dark) {
        screen.close();
      }
    }
  }
}
