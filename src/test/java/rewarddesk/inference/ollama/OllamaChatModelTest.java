package rewarddesk.inference.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rewarddesk.inference.ollama.OllamaProtocolServer.says;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ModelException.Cause;
import rewarddesk.inference.ollama.OllamaProtocolServer.Answer;
import rewarddesk.inference.ollama.OllamaProtocolServer.BreaksOff;
import rewarddesk.inference.ollama.OllamaProtocolServer.Hangs;
import rewarddesk.inference.ollama.OllamaProtocolServer.Refuses;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaProtocolServer.Sends;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

@Timeout(60)
class OllamaChatModelTest {
  private static final List<Message> QUESTION =
      List.of(
          new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, "Which one, ［A］ or B?"));

  private static ChatModel model(URI address, String name) {
    OllamaCallLimits limits =
        new OllamaCallLimits(
            Duration.ofSeconds(1), 512, List.of(Duration.ofMillis(1), Duration.ofMillis(1)));
    return new OllamaChatModel(new OllamaServer(address), name, limits);
  }

  private static void assertFails(ThrowingCallable call, Cause kind, String... words) {
    assertThatThrownBy(call)
        .isInstanceOf(ModelException.class)
        .hasMessageContainingAll(words)
        .asInstanceOf(InstanceOfAssertFactories.type(ModelException.class))
        .extracting(ModelException::kind)
        .isEqualTo(kind);
  }

  private static void assertAnswerFails(Answer answer, Cause kind, int attempts, String... words) {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> answer)) {
      ChatModel model = model(server.address(), "judge");
      assertFails(() -> model.reply(ChatRequest.repeatable(QUESTION, 1)), kind, words);
      assertThat(server.chats()).hasSize(attempts);
    }
  }

  @Test
  void asksRepeatablyWithoutThinkingAndWithRoomForThePrompt() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> says("All right: " + prompt))) {
      ChatModel model = model(server.address(), "judge");

      assertThat(model.reply(ChatRequest.repeatable(QUESTION, 7)))
          .isEqualTo(new ChatModel.Reply("All right: Which one, ［A］ or B?", false));

      JsonNode sent = server.chats().getFirst();
      assertThat(sent.path("model").asText()).isEqualTo("judge");
      assertThat(sent.path("think").asBoolean(true)).isFalse();
      assertThat(sent.path("stream").asBoolean(true)).isFalse();
      assertThat(sent.path("truncate").asBoolean(true)).isFalse();
      assertThat(sent.path("options").path("temperature").asDouble(1)).isZero();
      assertThat(sent.path("options").path("seed").asInt()).isEqualTo(7);
      assertThat(sent.path("options").path("num_ctx").asInt()).isEqualTo(8192);
      assertThat(sent.path("options").path("num_predict").asInt()).isEqualTo(512);
      assertThat(sent.path("messages").findValuesAsText("role")).containsExactly("system", "user");
      assertThat(model.digest()).contains(OllamaProtocolServer.DIGEST);
      assertThat(model.options())
          .containsEntry("think", "false")
          .containsEntry("address", server.address().toString());
    }
  }

  @Test
  void aLongPromptGetsALargerContextAndATooLongOneIsNotSent() throws Exception {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("ok"))) {
      ChatModel model = model(server.address(), "judge");
      model.reply(ChatRequest.repeatable(List.of(new Message(Role.USER, "字".repeat(20_000))), 1));
      assertThat(server.chats().getFirst().path("options").path("num_ctx").asInt())
          .isEqualTo(32_768);

      List<Message> huge = List.of(new Message(Role.USER, "字".repeat(200_000)));
      assertFails(() -> model.reply(ChatRequest.repeatable(huge, 1)), Cause.PERMANENT, "too long");
      assertThat(server.chats()).hasSize(1);
    }
  }

  @Test
  void aReplyThatIsStreamedAllTheSameIsPutTogether() throws Exception {
    String lines =
        """
        {"model":"judge","message":{"role":"assistant","content":"I choose "},"done":false}
        {"model":"judge","message":{"role":"assistant","content":"[[B]]"},"done":false}
        {"model":"judge","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop"}
        """;
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> new Sends("application/x-ndjson", lines))) {
      assertThat(model(server.address(), "judge").reply(ChatRequest.repeatable(QUESTION, 1)))
          .isEqualTo(new ChatModel.Reply("I choose [[B]]", false));
    }
    String unfinished = lines.substring(0, lines.lastIndexOf("{\"model"));
    assertAnswerFails(new Sends("application/x-ndjson", unfinished), Cause.TRANSIENT, 3, "damaged");
    String failing = unfinished + "{\"error\":\"model runner has stopped\"}\n";
    assertAnswerFails(
        new Sends("application/x-ndjson", failing), Cause.TRANSIENT, 3, "runner has stopped");
  }

  @Test
  void aReplyCutAtTheLimitSaysSo() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> new Says("I think that", "length", 100))) {
      assertThat(model(server.address(), "judge").reply(ChatRequest.repeatable(QUESTION, 1)))
          .isEqualTo(new ChatModel.Reply("I think that", true));
    }
  }

  @Test
  void aPromptThatTheServerCutIsAFaultAndNotAReply() {
    assertAnswerFails(new Says("[[A]]", "stop", 8192), Cause.PERMANENT, 1, "8192 tokens");
  }

  @Test
  void anEmptyReplyIsAReply() throws Exception {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says(""))) {
      assertThat(model(server.address(), "judge").reply(ChatRequest.repeatable(QUESTION, 1)).text())
          .isEmpty();
    }
  }

  @Test
  void whenNobodyListensItSaysHowToStartAServer() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ChatModel model = model(URI.create("http://127.0.0.1:" + port), "qwen3:4b");
    assertFails(
        () -> model.reply(ChatRequest.repeatable(QUESTION, 1)),
        Cause.UNREACHABLE,
        "127.0.0.1:" + port,
        "ollama serve",
        "ollama pull qwen3:4b");
  }

  @Test
  void anUnknownModelIsNamedWithTheCommandThatFetchesIt() {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("no"))) {
      ChatModel model = model(server.address(), "other:1b");
      assertFails(
          () -> model.reply(ChatRequest.repeatable(QUESTION, 1)),
          Cause.NO_SUCH_MODEL,
          "other:1b",
          "ollama pull other:1b");
    }
  }

  @Test
  void aModelOnSomebodyElsesComputerIsNotAsked() {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("no"))) {
      ChatModel model = model(server.address(), "gpt-oss:120b-cloud");
      assertFails(
          () -> model.reply(ChatRequest.repeatable(QUESTION, 1)),
          Cause.NO_SUCH_MODEL,
          "somebody else's computer");
      assertThat(server.chats()).isEmpty();
    }
  }

  @Test
  void whatMayPassIsTriedAgain() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    OllamaProtocolServer.Script busyAtFirst =
        prompt ->
            switch (attempts.incrementAndGet()) {
              case 1 -> new Refuses(503, "server busy, please try again.");
              case 2 -> new BreaksOff();
              default -> says("[[B]]");
            };
    try (OllamaProtocolServer server = OllamaProtocolServer.start(busyAtFirst)) {
      assertThat(model(server.address(), "judge").reply(ChatRequest.repeatable(QUESTION, 1)).text())
          .isEqualTo("[[B]]");
      assertThat(server.chats()).hasSize(3);
    }
  }

  @Test
  void whatDoesNotPassIsGivenUpAfterThreeAttempts() {
    assertAnswerFails(new Refuses(500, "llama runner crashed"), Cause.TRANSIENT, 3, "crashed");
    assertAnswerFails(new BreaksOff(), Cause.TRANSIENT, 3, "broke off");
    assertAnswerFails(
        new Sends("application/json", "{\"message\":{\"content\":\"[[A"),
        Cause.TRANSIENT,
        3,
        "damaged");
    assertAnswerFails(
        new Sends("application/x-ndjson", "{\"error\":\"out of memory\"}"),
        Cause.TRANSIENT,
        3,
        "out of memory");
    assertAnswerFails(
        new Sends("application/json", "{\"x\":\"" + "y".repeat(9_000_000) + "\"}"),
        Cause.TRANSIENT,
        3,
        "broke off");
  }

  @Test
  void whatWouldFailAgainIsNotTriedAgain() {
    assertAnswerFails(
        new Refuses(400, "input length exceeds the context length"),
        Cause.PERMANENT,
        1,
        "exceeds the context length");
    assertAnswerFails(
        new Sends("application/json", "{\"done\":true}"), Cause.PERMANENT, 1, "no message");
  }

  @Test
  void aServerThatIsNotOllamaIsRecognised() {
    assertAnswerFails(
        new Sends("text/html", "<!doctype html><html>Hello</html>"),
        Cause.UNREACHABLE,
        1,
        "not an Ollama server");
    assertAnswerFails(new Refuses(401, "unauthorized"), Cause.UNREACHABLE, 1, "refuses");
    assertAnswerFails(
        new Refuses(500, "model requires more system memory (9.1 GiB) than is available"),
        Cause.UNREACHABLE,
        1,
        "smaller model");
  }

  @Test
  void aServerThatHangsIsNotWaitedForForever() {
    assertAnswerFails(new Hangs(Duration.ofSeconds(20)), Cause.PERMANENT, 1, "within 1 seconds");
  }

  @Test
  void anInterruptEndsTheCall() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    OllamaProtocolServer.Script slow =
        prompt -> {
          asked.countDown();
          return new Hangs(Duration.ofSeconds(20));
        };
    try (OllamaProtocolServer server = OllamaProtocolServer.start(slow)) {
      ChatModel model =
          new OllamaChatModel(
              new OllamaServer(server.address()),
              "judge",
              new OllamaCallLimits(Duration.ofMinutes(1), 512, List.of(Duration.ofMinutes(1))));
      CompletableFuture<Throwable> end = new CompletableFuture<>();
      Thread caller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      model.reply(ChatRequest.repeatable(QUESTION, 1));
                    } catch (Throwable e) {
                      end.complete(e);
                    }
                  });
      asked.await();
      caller.interrupt();
      assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }
  }
}
