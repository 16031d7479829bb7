package rewarddesk.inference.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

@Timeout(60)
class OllamaServerTest {

  @Test
  void listsTheModelsItHas() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""))) {
      assertThat(new OllamaServer(server.address()).models())
          .containsExactly(
              new OllamaServer.LocalModel(
                  OllamaProtocolServer.MODEL,
                  5_200_000_000L,
                  OllamaProtocolServer.DIGEST,
                  "8.2B Q4_K_M"));
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
    List<OllamaServer.LocalModel> models = server.models();
    assumeTrue(!models.isEmpty(), "the Ollama server has no model");

    String reply =
        server
            .chatModel(models.getFirst().name())
            .reply(ChatRequest.repeatable(List.of(new Message(Role.USER, "Say hello.")), 1))
            .text();
    assertThat(reply).isNotBlank();
  }
}
