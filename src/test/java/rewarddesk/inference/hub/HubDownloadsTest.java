package rewarddesk.inference.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.ModelException;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;

/// Models fetched from a real HTTP server that misbehaves.
final class HubDownloadsTest {
  private static final int GRAPH_BYTES = 700_000;

  @TempDir private Path temp;
  private Path remote;
  private Path home;

  @BeforeEach
  void fill() throws IOException {
    remote = Files.createDirectories(temp.resolve("remote/onnx")).resolveSibling("");
    home = temp.resolve("home");
    byte[] graph = new byte[GRAPH_BYTES];
    new Random(1).nextBytes(graph);
    Files.write(remote.resolve("onnx/model.onnx"), graph);
    Files.write(remote.resolve("onnx/model_fp16.onnx"), new byte[2000]);
    Files.writeString(remote.resolve("onnx/model.onnx_data"), "weights");
    Files.writeString(remote.resolve("tokenizer.json"), "{\"tokens\":[]}");
    Files.writeString(remote.resolve("config.json"), "{}");
    Files.writeString(remote.resolve("pytorch_model.bin"), "not wanted");
    Files.writeString(remote.resolve("README.md"), "not wanted");
  }

  private HubDownloads downloads() {
    return new HubDownloads(home, () -> true);
  }

  private Path fetch(LocalHub hub, String behind) throws InterruptedException {
    return downloads()
        .fetch(HubAddress.parse(hub.address() + behind), hub::reads, new Cancellation());
  }

  private void requireWhole(Path folder) throws IOException {
    for (String name : new String[] {"onnx/model.onnx", "tokenizer.json", "config.json"}) {
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(remote.resolve(name));
    }
  }

  private static java.util.List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void onlyWhatIsReadIsFetchedAndRecorded() throws Exception {
    try (LocalHub hub = new LocalHub(remote)) {
      Path folder = fetch(hub, "");
      requireWhole(folder);
      assertThat(names(folder))
          .containsExactly(
              "config.json",
              "download.json",
              "onnx/model.onnx",
              "onnx/model.onnx_data",
              "tokenizer.json");
      assertThat(Files.readString(folder.resolve("download.json")))
          .contains("\"repository\" : \"owner/name\"", "\"checked\" : true");
      assertThat(hub.requests()).contains("/elsewhere/onnx/model.onnx"); // a redirect
      int before = hub.requests().size();
      fetch(hub, "");
      assertThat(hub.requests().subList(before, hub.requests().size()))
          .noneMatch(path -> path.contains("resolve")); // everything was there
    }
  }

  @Test
  void aFileOfOnesChoiceIsFetched() throws Exception {
    try (LocalHub hub = new LocalHub(remote)) {
      Path graph = fetch(hub, "/blob/main/onnx/model_fp16.onnx");
      assertThat(graph).endsWith(Path.of("owner/name/onnx/model_fp16.onnx")).exists();
      assertThat(graph.resolveSibling("model.onnx")).doesNotExist();
      assertThatThrownBy(() -> fetch(hub, "/blob/main/onnx/none.onnx"))
          .hasMessage("owner/name has no file onnx/none.onnx.");
    }
  }

  @Test
  void whatWasCutGoesOnWhereItStopped() throws Exception {
    try (LocalHub hub = new LocalHub(remote).cut(3, 200_000)) {
      requireWhole(fetch(hub, ""));
      assertThat(hub.requests())
          .contains(
              "/elsewhere/onnx/model.onnx bytes=200000-",
              "/elsewhere/onnx/model.onnx bytes=400000-",
              "/elsewhere/onnx/model.onnx bytes=600000-");
    }
  }

  @Test
  void aServerWithoutRangesBeginsAgain() throws Exception {
    try (LocalHub hub = new LocalHub(remote).cut(2, 300_000).withoutRanges()) {
      requireWhole(fetch(hub, ""));
    }
  }

  @Test
  void aConnectionThatBreaksAgainAndAgainIsSaidAndASecondTryGoesOn() throws Exception {
    try (LocalHub hub = new LocalHub(remote).cut(1, 250_000)) {
      requireWhole(fetch(hub, ""));
    }
    Files.delete(home.resolve("owner/name/onnx/model.onnx"));
    String address;
    try (LocalHub hub = new LocalHub(remote).cut(Integer.MAX_VALUE, 0)) {
      address = hub.address();
      assertThatThrownBy(() -> fetch(hub, ""))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              "The connection to 127.0.0.1 broke off again and again. Try again later: it goes on"
                  + " where it was cut.");
    }
    assertThatThrownBy(
            () ->
                downloads()
                    .fetch(HubAddress.parse(address), ProgressListener.NONE, new Cancellation()))
        .hasMessageStartingWith("No connection to 127.0.0.1.");
  }

  @Test
  void aWrongChecksumIsRefusedAndNothingIsLeft() throws Exception {
    for (String wrong : new String[] {"onnx/model.onnx", "tokenizer.json"}) {
      try (LocalHub hub = new LocalHub(remote).wrongChecksumOf(wrong)) {
        assertThatThrownBy(() -> fetch(hub, ""))
            .hasMessageStartingWith(wrong + " came damaged: its checksum is not the one")
            .hasMessageContaining("download it again");
        assertThat(home.resolve("owner/name").resolve(wrong)).doesNotExist();
        assertThat(home.resolve("owner/name").resolve(wrong + ".part")).doesNotExist();
      }
    }
  }

  @Test
  void moreThanAnnouncedIsNotTaken() throws Exception {
    try (LocalHub hub = new LocalHub(remote).sendsMoreBytes(5)) {
      assertThatThrownBy(() -> fetch(hub, "")).hasMessageContaining("bytes it announced");
    }
  }

  @Test
  void whatIsNotThereIsNamed() throws Exception {
    try (LocalHub hub = new LocalHub(remote)) {
      String other = hub.address().replace("owner/name", "owner/none");
      assertThatThrownBy(
              () ->
                  downloads()
                      .fetch(HubAddress.parse(other), ProgressListener.NONE, new Cancellation()))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith("There is no http://127.0.0.1:")
          .hasMessageContaining("Look whether the address is right");
    }
    Files.delete(remote.resolve("tokenizer.json"));
    try (LocalHub hub = new LocalHub(remote)) {
      assertThatThrownBy(() -> fetch(hub, "")).hasMessageContaining("has no tokenizer.json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../outside.onnx", "/etc/x.onnx", "onnx/../../x.onnx", "a\\b.onnx", "C:x.onnx"})
  void aNameThatLeadsOutIsPassedOver(String path) throws Exception {
    try (LocalHub hub = new LocalHub(remote).alsoLists(path)) {
      requireWhole(fetch(hub, ""));
    }
    assertThat(names(temp))
        .allMatch(name -> name.startsWith("home/owner/name/") || name.startsWith("remote/"));
  }

  @Test
  void offNobodyIsContacted() throws Exception {
    try (LocalHub hub = new LocalHub(remote)) {
      HubDownloads off = new HubDownloads(home, () -> false);
      assertThatThrownBy(
              () ->
                  off.fetch(
                      HubAddress.parse(hub.address()), ProgressListener.NONE, new Cancellation()))
          .hasMessageStartingWith("Downloads are off, and nothing was contacted.");
      assertThat(hub.requests()).isEmpty();
    }
  }

  @Test
  void cancellingStopsAtOnceAndKeepsWhatCame() throws Exception {
    Cancellation cancel = new Cancellation();
    try (LocalHub hub = new LocalHub(remote).slow(100)) {
      Throwable stopped =
          catchThrowable(
              () ->
                  downloads()
                      .fetch(
                          HubAddress.parse(hub.address()),
                          (done, total) -> {
                            if (done > 100_000) {
                              cancel.cancel();
                            }
                          },
                          cancel));
      assertThat(stopped).isInstanceOf(CancellationException.class);
      assertThat(Files.size(home.resolve("owner/name/onnx/model.onnx.part")))
          .isBetween(65_000L, GRAPH_BYTES - 1L);
    }
    try (LocalHub hub = new LocalHub(remote)) {
      requireWhole(fetch(hub, ""));
      assertThat(hub.requests()).anyMatch(path -> path.contains("model.onnx bytes="));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://hub.example/owner/name, owner/name, main, ''",
    "https://hub.example/owner/name/, owner/name, main, ''",
    "https://hub.example/name/tree/v1.2/sub/onnx, name, v1.2, sub/onnx/",
    "https://hub.example/o/n/resolve/main/sub/onnx/model.onnx?download=true, o/n, main, sub/",
    "http://localhost:8080/o/n, o/n, main, ''"
  })
  void addressesAreReadAsABrowserShowsThem(
      String typed, String repository, String revision, String folder) {
    HubAddress address = HubAddress.parse(typed);
    assertThat(address.repository()).isEqualTo(repository);
    assertThat(address.revision()).isEqualTo(revision);
    assertThat(address.folder()).isEqualTo(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "owner/name",
        "ftp://hub.example/owner/name",
        "http://hub.example/owner/name",
        "https://hub.example/",
        "https://hub.example/a/b/c",
        "https://hub.example/../b",
        "https://user@hub.example/a/b",
        "https://hub.example/a/b/tree/main/../x",
        "https://hub.example/a/b%2f..",
        "file:///etc/passwd",
        "nonsense"
      })
  void whatIsNoAddressIsRefusedWithASentence(String typed) {
    assertThatThrownBy(() -> HubAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("address");
  }
}
