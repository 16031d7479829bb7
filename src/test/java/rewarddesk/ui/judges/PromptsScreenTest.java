package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.app.Services;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.json.ContentJson;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

/// Writing and trying a judge on the real screen, with a server that speaks Ollama's protocol.
@ExtendWith(FxTestExtension.class)
class PromptsScreenTest {
  @TempDir Path folder;
  private OllamaProtocolServer server;
  private ScreenFixture screen;

  @BeforeEach
  void setUp() throws Exception {
    server =
        OllamaProtocolServer.start(
            prompt -> new Says("B says **why**, A does not.\n\n[[B]]", "stop", 900));
    open();
    select("mt-bench-pair");
  }

  private void open() throws Exception {
    screen =
        new ScreenFixture(
            services(),
            Place.JUDGES,
            session -> new JudgesPlace(session, Map.of()),
            Optional.of(DeskFixture.project(folder, DeskFixture.comparisons(5))));
    FxTestExtension.run(() -> toggle("promptsPart").setSelected(true));
    screen.await(() -> list().getItems().size() > 10);
  }

  private Services services() {
    URI address = server.address();
    ChatModels chats =
        (backend, terms) ->
            new ChatModels.Opened(
                new OllamaServer(address).chatModel(OllamaProtocolServer.MODEL), 1, () -> {});
    return DeskFixture.services(DeskFixture.settings())
        .with(
            new JudgeFolder(folder.resolve("judges")),
            chats,
            new SomeModels(OllamaProtocolServer.MODEL));
  }

  @AfterEach
  void tearDown() {
    screen.close();
    server.close();
  }

  private ToggleButton toggle(String id) {
    return (ToggleButton) screen.scene().lookup("#" + id);
  }

  private ListView<?> list() {
    return (ListView<?>) screen.scene().lookup("#prompts");
  }

  private void select(String name) throws Exception {
    FxTestExtension.run(
        () -> {
          for (int i = 0; i < list().getItems().size(); i++) {
            if (list().getItems().get(i).toString().contains("name=" + name + ",")) {
              list().getSelectionModel().select(i);
            }
          }
        });
    screen.await(() -> name().equals(name));
  }

  private String name() {
    return ((TextField) screen.scene().lookup("#name")).getText();
  }

  private TextArea area(String id) {
    return (TextArea) screen.scene().lookup("#" + id);
  }

  private void type(String id, String text) throws Exception {
    FxTestExtension.run(() -> area(id).setText(text));
  }

  private void showTab(String id) throws Exception {
    FxTestExtension.run(
        () -> {
          var tabs = (javafx.scene.control.TabPane) screen.scene().lookup("#prompt-tabs");
          tabs.getTabs().stream()
              .filter(tab -> id.equals(tab.getId()))
              .forEach(tabs.getSelectionModel()::select);
        });
    FxTestExtension.frames(2);
  }

  @Test
  void aReplyIsWrittenLiveAndReadWithItsPlaceMarked() throws Exception {
    assertThat(screen.nameless()).isEmpty();
    screen.await(() -> screen.text("size").startsWith("About "));
    screen.click("ask");
    screen.await(() -> screen.text("reading").equals("Read: B is better"));
    assertThat(area("reply").getText()).endsWith("[[B]]");
    assertThat(server.chats().getFirst().path("messages").get(0).path("content").asText())
        .contains("Question 1?");
    FxTestExtension.run(
        () -> ((ComboBox<?>) screen.scene().lookup("#questions")).getSelectionModel().select(1));
    screen.await(() -> screen.text("reading").equals("Read: A is better"));
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void aJudgeOfSeveralResponsesIsTriedAndTakesThePlaceOfPairs() throws Exception {
    select("rewardbench-four");
    screen.await(() -> screen.text("size").startsWith("About "));
    ComboBox<?> questions = screen.find("questions", ComboBox.class);
    assertThat(questions.getItems().toString()).contains("Best of 2, A before B");
    type("reply", "None is any good. [[D]]");
    screen.await(
        () ->
            screen
                .text("reading")
                .equals("Not read: what it says is not among the allowed answers."));
    boolean aFirst = questions.getValue().toString().equals("Best of 2, A before B");
    type("reply", "It is clear. [[A]]");
    screen.await(
        () -> screen.text("reading").equals("Read: " + (aFirst ? "A" : "B") + " is better"));

    select("mt-bench-pair");
    showTab("tab-group");
    CheckBox asked = screen.find("group-asked", CheckBox.class);
    FxTestExtension.run(asked::fire);
    showTab("tab-json");
    screen.await(() -> area("definition-json").getText().contains("\"group\""));
    assertThat(area("definition-json").getText()).doesNotContain("\"pair\"");
    assertThat(screen.text("definition-problem")).isEmpty();
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void aPastedReplyIsReadWithoutAModel() throws Exception {
    type("reply", "It is [[A]]. No, [[B]].");
    screen.await(
        () -> screen.text("reading").equals("Not read: it says several different things."));
    type("reply", "I like both.\n[[D]]");
    screen.await(
        () ->
            screen
                .text("reading")
                .equals("Not read: what it says is not among the allowed answers."));
    type("reply", "Final verdict: [[C]]");
    screen.await(() -> screen.text("reading").equals("Read: tie"));
  }

  @Test
  void aChangedTemplateIsTriedUndoneAndSavedIntoTheProject() throws Exception {
    TextArea template = area("pair-template-en");
    String before = template.getText();
    type("pair-template-en", "{{material}}\n\nA, B or C? End with [[A]], [[B]] or [[C]].");
    screen.await(() -> !screen.find("discard", javafx.scene.control.Button.class).isDisabled());
    screen.click("undo");
    screen.await(() -> template.getText().equals(before));
    screen.click("redo");
    screen.await(() -> template.getText().startsWith("{{material}}"));
    screen.click("saveToProject");
    screen.await(() -> !stored().isEmpty());
    assertThat(stored().getFirst().name()).isEqualTo("mt-bench-pair");
    assertThat(stored().getFirst().json()).contains("A, B or C? End with");
    screen.await(
        () -> screen.find("saveToProject", javafx.scene.control.Button.class).isDisabled());
  }

  private List<StoredDefinition> stored() {
    return screen.session().project().orElseThrow().definitions().all();
  }

  @Test
  void wrongJsonIsSaidWithItsLineAndCannotBeSaved() throws Exception {
    showTab("tab-json");
    String json = area("definition-json").getText();
    type("definition-json", json.replace("\"form\"", "\"from\""));
    screen.await(() -> screen.text("definition-problem").startsWith("\"answer\" of \"pair\" has"));
    assertThat(screen.text("to-line")).isEqualTo("Line 21");
    assertThat(screen.find("saveToProject", javafx.scene.control.Button.class).isDisabled())
        .isTrue();
    type("definition-json", json.replace("{", "[["));
    screen.await(() -> screen.text("definition-problem").startsWith("It is not valid JSON"));
    screen.click("to-line");
    type("definition-json", json);
    screen.await(
        () -> !screen.find("saveToFolder", javafx.scene.control.Button.class).isDisabled());
  }

  @Test
  void howHardAModelIsToThinkIsAFieldOfTheForm() throws Exception {
    showTab("tab-how");
    ComboBox<?> thinking = screen.find("thinking", ComboBox.class);
    assertThat(thinking.getValue().toString()).isEqualTo("off");
    FxTestExtension.run(() -> thinking.getSelectionModel().select(4));
    showTab("tab-json");
    screen.await(() -> area("definition-json").getText().contains("\"think\": \"high\""));
    FxTestExtension.run(() -> thinking.getSelectionModel().select(1));
    screen.await(() -> area("definition-json").getText().contains("\"think\": true"));
    FxTestExtension.run(() -> thinking.getSelectionModel().select(0));
    screen.await(() -> !area("definition-json").getText().contains("think"));
    assertThat(screen.nameless()).isEmpty();
  }

  @Test
  void draftsOfOneNameGetANumberAtTheNextStart() throws Exception {
    screen.close();
    String llmbar = new JudgeFolder(folder).library().get("llmbar").json();
    Path waiting = folder.resolve("judges/unsaved/drafts.json");
    Files.createDirectories(waiting.getParent());
    Files.write(waiting, ContentJson.MAPPER.writeValueAsBytes(List.of(llmbar, llmbar)));
    open();
    screen.await(
        () ->
            list().getItems().toString().contains("name=llmbar, known=Optional.empty")
                && list().getItems().toString().contains("name=llmbar-2, known=Optional.empty"));
  }

  @Test
  void aCopyIsKeptWhileLookingElsewhereAndSavedForAllProjects() throws Exception {
    screen.click("duplicate");
    screen.await(() -> name().equals("mt-bench-pair-2"));
    select("llmbar");
    select("mt-bench-pair-2");
    screen.click("saveToFolder");
    screen.await(() -> Files.exists(folder.resolve("judges/mt-bench-pair-2.json")));
    assertThat(new JudgeFolder(folder.resolve("judges")).library().find("mt-bench-pair-2"))
        .isPresent();
  }

  @Test
  void aDroppedFileIsOpenedAndABrokenOneSaysWhy() throws Exception {
    Path good =
        Files.writeString(
            folder.resolve("mine.json"),
            new JudgeFolder(folder)
                .library()
                .get("llmbar")
                .json()
                .replace("\"llmbar\"", "\"mine\""));
    FxTestExtension.run(() -> screen.session().navigation().offerDefinition(good));
    screen.await(() -> name().equals("mine"));
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"name\": 3}");
    FxTestExtension.run(() -> screen.session().navigation().offerDefinition(bad));
    screen.await(() -> screen.session().notices().currentProperty().get().isPresent());
    assertThat(screen.session().notices().currentProperty().get().orElseThrow().text())
        .startsWith("bad.json is no judge that can be used. ");
  }

  @Test
  void whatWasNotSavedIsThereAgainAtTheNextStart() throws Exception {
    type("pair-template-en", "{{material}}\n\nMine: [[A]] or [[B]]?");
    Path waiting = folder.resolve("judges/unsaved/drafts.json");
    screen.await(() -> Files.exists(waiting) && Files.readString(waiting).contains("Mine:"));
    screen.close();
    open();
    String unsaved = "name=mt-bench-pair, known=Optional.empty";
    screen.await(() -> list().getItems().toString().contains(unsaved));
    FxTestExtension.run(
        () ->
            list().getItems().stream()
                .filter(one -> one.toString().contains(unsaved))
                .findFirst()
                .ifPresent(
                    one -> list().getSelectionModel().select(list().getItems().indexOf(one))));
    screen.await(() -> name().equals("mt-bench-pair"));
    assertThat(area("pair-template-en").getText()).contains("Mine: [[A]]");
    screen.click("discard");
    screen.await(() -> !Files.exists(waiting));
  }
}
