package rewarddesk.inference.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.inference.server.RunningModel;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.progress.Cancellation;

@Timeout(60)
class OllamaServerTest {
  private static final List<Message> QUESTION = List.of(new Message(Role.USER, "Say hello."));
  private static final ChatRequest QUESTION_ONCE = ChatRequest.repeatable(QUESTION, 1);

  @Test
  void listsTheModelsItHas() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""))) {
      assertThat(new OllamaServer(server.address()).models())
          .containsExactly(
              new ServedModel(
                  OllamaProtocolServer.MODEL,
                  5_200_000_000L,
                  OllamaProtocolServer.DIGEST,
                  "8.2B Q4_K_M",
                  Optional.empty(),
                  Set.of("completion", "thinking")),
              new ServedModel(
                  OllamaProtocolServer.REMOTE,
                  384,
                  "sha256:c10d",
                  "",
                  Optional.of("https://ollama.com:443"),
                  Set.of()));
    }
  }

  @Test
  void tellsItsVersion() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""))) {
      assertThat(new OllamaServer(server.address()).version()).isEqualTo("0.33.0");
    }
  }

  @Test
  void listsAndUnloadsWhatIsInItsMemory() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("hello"))) {
      ModelServer ollama = new OllamaServer(server.address());
      assertThat(ollama.running()).isEmpty();

      ollama.chatModel("judge").reply(ChatRequest.repeatable(QUESTION, 1));
      assertThat(ollama.running())
          .containsExactly(
              new RunningModel(
                  OllamaProtocolServer.MODEL,
                  6_000_000_000L,
                  5_500_000_000L,
                  8192,
                  Optional.of(Instant.parse("2026-11-26T09:05:00.500Z"))));

      ollama.unload("judge");
      assertThat(ollama.running()).isEmpty();
      assertThatThrownBy(() -> ollama.unload("other"))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("ollama pull other");
    }
  }

  @Test
  void fetchesAModelAndTellsHowFarItIs() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""))) {
      List<PullProgress> heard = new CopyOnWriteArrayList<>();
      new OllamaServer(server.address()).pull("new:1b", heard::add, new Cancellation());

      assertThat(heard)
          .containsExactly(
              new PullProgress("pulling manifest", 0, 0),
              new PullProgress("pulling aaaa", 0, 1000),
              new PullProgress("pulling aaaa", 400, 1000),
              new PullProgress("pulling aaaa", 1000, 1000),
              new PullProgress("pulling bbbb", 1050, 1050),
              new PullProgress("verifying sha256 digest", 1050, 1050),
              new PullProgress("writing manifest", 1050, 1050),
              new PullProgress("success", 1050, 1050));
    }
  }

  @Test
  void aCancelledPullClosesTheConnection() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""))) {
      Cancellation cancel = new Cancellation();
      assertThatThrownBy(
              () ->
                  new OllamaServer(server.address())
                      .pull(
                          "slow:1b",
                          progress -> {
                            if (progress.doneBytes() == 401) {
                              cancel.cancel();
                            }
                          },
                          cancel))
          .isInstanceOf(CancellationException.class);
      assertThat(server.pullsClosed().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aPullThatFailsSaysWhy() {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""))) {
      assertPullFails(server, "unknown", ModelException.Cause.NO_SUCH_MODEL, "called unknown");
      assertPullFails(server, "broken", ModelException.Cause.TRANSIENT, "digest mismatch");
      assertPullFails(server, "half", ModelException.Cause.TRANSIENT, "broke off at: pulling aaaa");
    }
  }

  private static void assertPullFails(
      OllamaProtocolServer server, String model, ModelException.Cause kind, String words) {
    assertThatThrownBy(
            () -> new OllamaServer(server.address()).pull(model, step -> {}, new Cancellation()))
        .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(words);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    AtomicInteger reached = new AtomicInteger();
    try (OllamaProtocolServer elsewhere =
            OllamaProtocolServer.start(
                prompt -> {
                  reached.incrementAndGet();
                  return OllamaProtocolServer.says("hello");
                });
        OllamaProtocolServer server =
            OllamaProtocolServer.start(
                prompt -> new OllamaProtocolServer.Moved(elsewhere.address() + "/api/chat"))) {
      assertThatThrownBy(
              () ->
                  new OllamaServer(server.address())
                      .chatModel("judge")
                      .reply(ChatRequest.repeatable(QUESTION, 1)))
          .isInstanceOf(ModelException.class);
      assertThat(reached).hasValue(0);
    }
  }

  @Test
  void saysWhatToDoWhenItDoesNotAnswer() {
    OllamaProtocolServer gone = OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""));
    gone.close();

    assertThatThrownBy(() -> new OllamaServer(gone.address()).models())
        .isInstanceOfSatisfying(
            ModelException.class,
            e -> assertThat(e.kind()).isEqualTo(ModelException.Cause.UNREACHABLE))
        .hasMessageContainingAll("ollama serve", "ollama pull qwen3:8b");
  }

  @Test
  void somethingElseThatAnswersIsNotTakenForIt() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer = "{\"models\":null}".getBytes(StandardCharsets.UTF_8);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    other.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + other.getAddress().getPort());
      assertThatThrownBy(() -> new OllamaServer(address).models())
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("not an Ollama server");
      assertThatThrownBy(() -> new OllamaServer(address).version())
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("not an Ollama server");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void understandsAddressesAsPeopleWriteThem() {
    assertThat(OllamaServer.parseAddress(" 127.0.0.1:11434 "))
        .isEqualTo(OllamaServer.DEFAULT_ADDRESS);
    assertThat(OllamaServer.parseAddress("http://localhost:11434/"))
        .isEqualTo(URI.create("http://localhost:11434"));
    for (String bad : List.of("", "file:///etc/passwd", "http://", "two words", "ftp://x")) {
      assertThatThrownBy(() -> OllamaServer.parseAddress(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("http://127.0.0.1:11434");
    }
  }

  @Test
  void knowsWhetherWhatIsSentStaysOnThisMachine() {
    assertThat(List.of("localhost:1", "127.0.0.2", "http://[::1]:11434"))
        .allMatch(it -> new OllamaServer(OllamaServer.parseAddress(it)).isOnThisMachine());
    assertThat(new OllamaServer(URI.create("http://10.0.0.5:11434")).isOnThisMachine()).isFalse();
  }

  /// The same contract against a real server, where there is one.
  @Test
  void aRealServerAnswers() throws Exception {
    String host = System.getenv("OLLAMA_HOST");
    assumeTrue(host != null && !host.isBlank(), "OLLAMA_HOST is not set: no real Ollama to ask");
    OllamaServer server = new OllamaServer(OllamaServer.parseAddress(host));
    List<ServedModel> models = server.models();
    assumeTrue(!models.isEmpty(), "the Ollama server has no model");

    ChatModel model = server.chatModel(models.getFirst().name());
    List<String> heard = new CopyOnWriteArrayList<>();
    ChatModel.Reply reply =
        model.reply(new ChatRequest(QUESTION, ChatOptions.repeatable(1), heard::add));
    assertThat(reply.text()).isNotBlank().isEqualTo(String.join("", heard));
    assertThat(model.reply(ChatRequest.repeatable(QUESTION, 1)).text()).isEqualTo(reply.text());
    assertThat(model.digest()).contains(models.getFirst().digest());
    assertThat(server.version()).isNotBlank();
    assertThat(server.running()).extracting(RunningModel::name).contains(model.name());
    assertThatThrownBy(() -> server.chatModel("no-such:1b").reply(QUESTION_ONCE))
        .isInstanceOfSatisfying(
            ModelException.class,
            e -> assertThat(e.kind()).isEqualTo(ModelException.Cause.NO_SUCH_MODEL));
    server.unload(model.name());
  }
}
