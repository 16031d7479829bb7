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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ModelException.Cause;
import rewarddesk.inference.ReplyListener;
import rewarddesk.inference.Thinking;
import rewarddesk.inference.ollama.OllamaProtocolServer.Answer;
import rewarddesk.inference.ollama.OllamaProtocolServer.BreaksOff;
import rewarddesk.inference.ollama.OllamaProtocolServer.Closes;
import rewarddesk.inference.ollama.OllamaProtocolServer.CutsALine;
import rewarddesk.inference.ollama.OllamaProtocolServer.Drips;
import rewarddesk.inference.ollama.OllamaProtocolServer.Endless;
import rewarddesk.inference.ollama.OllamaProtocolServer.Garbles;
import rewarddesk.inference.ollama.OllamaProtocolServer.Hangs;
import rewarddesk.inference.ollama.OllamaProtocolServer.Refuses;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaProtocolServer.Sends;
import rewarddesk.inference.ollama.OllamaProtocolServer.Silent;
import rewarddesk.inference.ollama.OllamaProtocolServer.Status;
import rewarddesk.inference.server.CallTerms;
import rewarddesk.inference.server.PacedChatModel;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

@Timeout(60)
class OllamaChatModelTest {
  private static final List<Message> QUESTION =
      List.of(
          new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, "Which one, ［A］ or B?"));

  private static ChatModel model(URI address, String name) {
    return model(address, name, Duration.ofSeconds(1), Duration.ofMillis(1));
  }

  private static ChatModel model(URI address, String name, Duration patience, Duration pause) {
    return new PacedChatModel(
        new OllamaChatModel(new OllamaServer(address), name, false, patience),
        CallTerms.USUAL_AT_ONCE,
        List.of(pause, pause));
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
      assertThat(sent.path("stream").asBoolean(false)).isTrue();
      assertThat(sent.path("keep_alive").asText()).isEqualTo("15m");
      assertThat(sent.path("truncate").asBoolean(true)).isFalse();
      assertThat(sent.path("options").path("temperature").asDouble(1)).isZero();
      assertThat(sent.path("options").path("seed").asInt()).isEqualTo(7);
      assertThat(sent.path("options").path("num_ctx").asInt()).isEqualTo(8192);
      assertThat(sent.path("options").path("num_predict").asInt()).isEqualTo(2048);
      assertThat(sent.path("messages").findValuesAsText("role")).containsExactly("system", "user");
      assertThat(model.digest()).contains(OllamaProtocolServer.DIGEST);
      assertThat(model.options()).containsEntry("address", server.address().toString());
    }
  }

  @Test
  void aLongPromptGetsALargerContextAndATooLongOneIsNotSent() throws Exception {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("ok"))) {
      ChatModel model = model(server.address(), "judge");
      model.reply(ChatRequest.repeatable(List.of(new Message(Role.USER, "字".repeat(20_000))), 1));
      assertThat(server.chats().getFirst().path("options").path("num_ctx").asInt())
          .isEqualTo(32_768);

      List<Message> long40k = List.of(new Message(Role.USER, "字".repeat(100_000)));
      model.reply(ChatRequest.repeatable(long40k, 1));
      assertThat(server.chats().getLast().path("options").path("num_ctx").asInt())
          .isEqualTo(OllamaProtocolServer.CONTEXT);

      List<Message> huge = List.of(new Message(Role.USER, "字".repeat(200_000)));
      assertFails(() -> model.reply(ChatRequest.repeatable(huge, 1)), Cause.PERMANENT, "too long");
      assertThat(server.chats()).hasSize(2);
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

      // Its name says nothing; the server does.
      ChatModel afar = model(server.address(), "afar");
      assertFails(
          () -> afar.reply(ChatRequest.repeatable(QUESTION, 1)),
          Cause.NO_SUCH_MODEL,
          "somebody else's computer");
      assertThat(server.chats()).isEmpty();
    }
  }

  @Test
  void unlessTheUserAllowsIt() throws Exception {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("yes"))) {
      ChatModel model =
          new OllamaServer(server.address()).chatModel("afar", new CallTerms(1, true));
      assertThat(model.reply(ChatRequest.repeatable(QUESTION, 1)).text()).isEqualTo("yes");
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
        Cause.PERMANENT,
        1,
        "does not end");
    assertAnswerFails(new CutsALine(), Cause.TRANSIENT, 3, "damaged");
    assertAnswerFails(new Closes(), Cause.TRANSIENT, 3, "broke off");
    assertAnswerFails(new Garbles(), Cause.TRANSIENT, 3, "not UTF-8");
    assertAnswerFails(new Sends("application/json", ""), Cause.TRANSIENT, 3, "damaged");
    assertAnswerFails(new Status(500, "text/plain", ""), Cause.TRANSIENT, 3, "no reason");
    assertAnswerFails(
        new Status(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"),
        Cause.TRANSIENT,
        3,
        "502");
  }

  @Test
  void aBusyServerIsAskedAgain() {
    assertAnswerFails(
        new Refuses(503, "server busy, please try again."), Cause.BUSY, 3, "too busy");
    assertAnswerFails(new Refuses(429, "slow down"), Cause.BUSY, 3, "too busy");
  }

  @Test
  void theContentTypeDoesNotCount() throws Exception {
    String body = "{\"message\":{\"role\":\"assistant\",\"content\":\"[[B]]\"},\"done\":true}";
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> new Sends("text/html", body))) {
      assertThat(model(server.address(), "judge").reply(ChatRequest.repeatable(QUESTION, 1)).text())
          .isEqualTo("[[B]]");
    }
  }

  @Test
  void theReplyIsHeardWhileItIsWrittenAndThinkingApartFromIt() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(
            prompt -> new Says("I choose [[B]]", "stop", 100, List.of(), "Hm, which?"))) {
      List<String> heard = new CopyOnWriteArrayList<>();
      ChatOptions thinking = new ChatOptions(0, 1, 500, false, Optional.empty(), Thinking.HIGH);
      ChatModel.Reply reply =
          model(server.address(), "judge")
              .reply(new ChatRequest(QUESTION, thinking, new Hearing(heard)));

      assertThat(reply)
          .isEqualTo(new ChatModel.Reply("I choose [[B]]", false, List.of(), "Hm, which?"));
      assertThat(heard).containsExactly("(Hm, which?)", "I ", "choose ", "[[B]]");
      assertThat(server.chats().getFirst().path("think").asText()).isEqualTo("high");
    }
  }

  @Test
  void whatWasHeardOfAnAttemptThatFailedIsToBeForgotten() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(
            prompt -> attempts.incrementAndGet() == 1 ? new CutsALine() : says("[[B]]"))) {
      List<String> heard = new CopyOnWriteArrayList<>();
      model(server.address(), "judge")
          .reply(new ChatRequest(QUESTION, ChatOptions.repeatable(1), new Hearing(heard)));
      assertThat(heard).containsExactly("[[A", "anew", "[[B]]");
    }
  }

  private record Hearing(List<String> heard) implements ReplyListener {
    @Override
    public void writes(String piece) {
      heard.add(piece);
    }

    @Override
    public void thinks(String piece) {
      heard.add("(" + piece + ")");
    }

    @Override
    public void startsAnew() {
      heard.add("anew");
    }
  }

  @Test
  void aModelThatCannotThinkStopsTheRunInsteadOfFailingEachItem() {
    assertAnswerFails(
        new Refuses(400, "\"judge\" does not support thinking"),
        Cause.UNREACHABLE,
        1,
        "cannot think");
  }

  @Test
  void theLevelOfThinkingIsSentAsTheServerKnowsIt() throws Exception {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("ok"))) {
      for (Thinking level : Thinking.values()) {
        ChatOptions options = new ChatOptions(0, 1, 500, false, Optional.empty(), level);
        model(server.address(), "judge").reply(new ChatRequest(QUESTION, options));
      }
      assertThat(server.chats())
          .extracting(chat -> chat.path("think").toString())
          .containsExactly("false", "true", "\"low\"", "\"medium\"", "\"high\"");
    }
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
    assertAnswerFails(new Hangs(Duration.ofSeconds(20)), Cause.SLOW, 1, "within 1 seconds");
    assertAnswerFails(new Silent(Duration.ofSeconds(20)), Cause.SLOW, 1, "within 1 seconds");
    assertAnswerFails(
        new Drips("x".repeat(1000), Duration.ofMillis(50)), Cause.SLOW, 1, "within 1 seconds");
  }

  @Test
  void aReplyThatDoesNotEndIsBrokenOff() {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> new Endless())) {
      ChatModel model =
          model(server.address(), "judge", Duration.ofMinutes(1), Duration.ofMillis(1));
      assertFails(
          () -> model.reply(ChatRequest.repeatable(QUESTION, 1)), Cause.PERMANENT, "does not end");
      assertThat(server.chats()).hasSize(1);
    }
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
          model(server.address(), "judge", Duration.ofMinutes(1), Duration.ofMinutes(1));
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
