package rewarddesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSettingsStoreTest {
  private static final Settings DEFAULTS = SettingsDefaults.settings();
  private static final Settings CHANGED =
      new Settings(
          Settings.Theme.DARK,
          "zh",
          "王小明",
          "http://gpu:11434",
          "qwen3:8b",
          "http://127.0.0.1:8000",
          8,
          "random",
          18,
          List.of("/data/a.rdesk"),
          "/data/out",
          true,
          false,
          false,
          false,
          "conflicts",
          true,
          true,
          true,
          new Settings.OwnModels("cuda", 2, false, true),
          "7 3 PROJECT mine",
          Optional.of(new Settings.Bounds(10, 20, 1200, 800, false)));

  @TempDir Path folder;
  private Path home;
  private Path file;

  @BeforeEach
  void setUp() {
    home = folder.resolve("config/rewarddesk");
    file = home.resolve("settings.json");
  }

  @Test
  void startsWithDefaultsAndWritesNothingUntilSomethingChanges() {
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.current()).isEqualTo(DEFAULTS);
      assertThat(store.notice()).isEmpty();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void whatWasChangedIsThereOnTheNextStart() {
    try (var store = new FileSettingsStore(file)) {
      store.update(settings -> CHANGED);
    }
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.current()).isEqualTo(CHANGED);
    }
    assertThat(home.toFile().list()).containsExactly("settings.json");
  }

  @Test
  void theFileFollowsAChangeWithoutClosing() throws Exception {
    try (var store = new FileSettingsStore(file)) {
      store.update(settings -> CHANGED);
      Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
      while (!Files.exists(file) && Instant.now().isBefore(deadline)) {
        Thread.sleep(20);
      }
      assertThat(SettingsJson.read(Files.readString(file))).isEqualTo(CHANGED);
    }
  }

  @Test
  void aBrokenFileIsKeptAsideAndSaid() throws IOException {
    Files.createDirectories(home);
    Files.writeString(file, "{\"version\":1,\"theme\":");
    Path aside = file.resolveSibling("settings.json.broken");
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.current()).isEqualTo(DEFAULTS);
      assertThat(store.notice())
          .hasValue(
              "The settings could not be read, so RewardDesk starts with the standard ones. The old"
                  + " file is kept as "
                  + aside
                  + ".");
    }
    assertThat(aside).hasContent("{\"version\":1,\"theme\":");
    assertThat(file).doesNotExist();
  }

  @Test
  void aWrongValueFallsBackAloneAndASizeOutOfRangeIsBroughtBack() throws IOException {
    Files.createDirectories(home);
    Files.writeString(
        file,
        """
        {"version":1,"theme":"purple","language":7,"annotator":"Ada","readingSize":900,
         "recentProjects":["/a.rdesk",3],"unknown":true}
        """);
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.notice()).isEmpty();
      assertThat(store.current())
          .isEqualTo(
              new Settings(
                  DEFAULTS.theme(),
                  "",
                  "Ada",
                  DEFAULTS.ollamaAddress(),
                  "",
                  DEFAULTS.openAiAddress(),
                  DEFAULTS.judgeCalls(),
                  "builtin",
                  40,
                  List.of("/a.rdesk"),
                  "",
                  false,
                  true,
                  DEFAULTS.shuffleSides(),
                  true,
                  "sequential",
                  false,
                  false,
                  false,
                  new Settings.OwnModels("cpu", 1, true, false),
                  "",
                  Optional.empty()));
    }
  }

  @Test
  void anAddressThatTheFirstVersionWroteByItselfWasNotEntered() throws IOException {
    Files.createDirectories(home);
    Files.writeString(file, "{\"version\":1,\"openAiAddress\":\"http://127.0.0.1:8080\"}");
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.current().openAiAddress()).isEmpty();
    }
    Files.writeString(file, "{\"version\":1,\"openAiAddress\":\"http://127.0.0.1:8000\"}");
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.current().openAiAddress()).isEqualTo("http://127.0.0.1:8000");
    }
    Files.writeString(file, "{\"version\":2,\"openAiAddress\":\"http://127.0.0.1:8080\"}");
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.current().openAiAddress()).isEqualTo("http://127.0.0.1:8080");
    }
  }

  @Test
  void aNewerProgramsFileIsCopiedBeforeItIsOverwritten() throws IOException {
    Files.createDirectories(home);
    String newer = "{\"version\":3,\"annotator\":\"Ada\",\"hologram\":true}";
    Files.writeString(file, newer);
    try (var store = new FileSettingsStore(file)) {
      assertThat(store.current().annotator()).isEqualTo("Ada");
      assertThat(store.notice()).isPresent();
      store.update(settings -> CHANGED);
    }
    assertThat(file.resolveSibling("settings.json.newer")).hasContent(newer);
  }

  @Test
  void aFolderThatCannotBeMadeDoesNotStopTheProgram() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "a file, not a folder");
    try (var store = new FileSettingsStore(inTheWay.resolve("settings.json"))) {
      store.update(settings -> CHANGED);
      assertThat(store.current()).isEqualTo(CHANGED);
    }
    assertThat(inTheWay).hasContent("a file, not a folder");
  }
}
