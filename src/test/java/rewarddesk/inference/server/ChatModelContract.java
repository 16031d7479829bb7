package rewarddesk.inference.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rewarddesk.inference.ollama.OllamaProtocolServer.says;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ModelException.Cause;
import rewarddesk.inference.ReplyListener;
import rewarddesk.inference.ReplyToken;
import rewarddesk.inference.Thinking;
import rewarddesk.inference.http.Turnstile;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Answer;
import rewarddesk.inference.ollama.OllamaProtocolServer.BreaksOff;
import rewarddesk.inference.ollama.OllamaProtocolServer.Closes;
import rewarddesk.inference.ollama.OllamaProtocolServer.CutsALine;
import rewarddesk.inference.ollama.OllamaProtocolServer.Drips;
import rewarddesk.inference.ollama.OllamaProtocolServer.Endless;
import rewarddesk.inference.ollama.OllamaProtocolServer.Garbles;
import rewarddesk.inference.ollama.OllamaProtocolServer.Hangs;
import rewarddesk.inference.ollama.OllamaProtocolServer.Moved;
import rewarddesk.inference.ollama.OllamaProtocolServer.Refuses;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaProtocolServer.Sends;
import rewarddesk.inference.ollama.OllamaProtocolServer.Silent;
import rewarddesk.inference.ollama.OllamaProtocolServer.Status;
import rewarddesk.inference.ollama.OllamaProtocolServer.Token;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// What every adapter to a model server does, whatever its protocol: against a server that speaks
/// the protocol for real and fails in every way a server and the network before it can.
@Timeout(60)
public abstract class ChatModelContract {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final List<Message> QUESTION = List.of(new Message(Role.USER, "A or B?"));

  /// The model of that name at that address, asked once for each call.
  protected abstract ServerChatModel once(URI address, String name, Duration patience);

  /// Tried again twice.
  private ChatModel model(URI address, String name, Duration patience) {
    return new PacedChatModel(once(address, name, patience), 1, List.of(MOMENT, MOMENT));
  }

  private ChatModel model(URI address) {
    return model(address, OllamaProtocolServer.MODEL, Duration.ofSeconds(20));
  }

  private static ChatRequest request(ReplyListener listener, Thinking thinking) {
    ChatOptions options = new ChatOptions(0, 1, 50, true, Optional.empty(), thinking);
    return new ChatRequest(QUESTION, options, listener);
  }

  private static final class Hearing implements ReplyListener {
    private final List<String> heard = new ArrayList<>();

    @Override
    public synchronized void writes(String piece) {
      heard.add(piece);
    }

    @Override
    public synchronized void thinks(String piece) {
      heard.add("(" + piece + ")");
    }

    @Override
    public synchronized void startsAnew() {
      heard.add("anew");
    }

    synchronized List<String> heard() {
      return List.copyOf(heard);
    }
  }

  @Test
  void aReplyIsHeardPieceByPieceWithItsThinkingAndItsProbabilities() throws Exception {
    Says whole =
        new Says(
            "So [[A]]",
            "stop",
            100,
            List.of(Token.of("So ", 0.5), Token.of("[[A]]", 0.25, Token.of("[[B]]", 0.125))),
            "Hm.");
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> whole)) {
      Hearing hearing = new Hearing();
      ChatModel.Reply reply = model(server.address()).reply(request(hearing, Thinking.ON));

      assertThat(hearing.heard()).containsExactly("(Hm.)", "So ", "[[A]]");
      assertThat(reply.text()).isEqualTo("So [[A]]");
      assertThat(reply.thinking()).isEqualTo("Hm.");
      assertThat(reply.truncated()).isFalse();
      assertThat(reply.tokens()).extracting(ReplyToken::text).containsExactly("So ", "[[A]]");
      assertThat(reply.tokens().getLast().alternatives())
          .extracting(ReplyToken.Alternative::text)
          .containsExactly("[[A]]", "[[B]]");

      assertThat(model(server.address()).reply(request(hearing, Thinking.OFF)).thinking())
          .isEmpty();
    }
  }

  @Test
  void aReplyThatWasCutSaysSoAndAnEmptyOneIsAReply() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> new Says("I think", "length", 100))) {
      assertThat(model(server.address()).reply(ChatRequest.repeatable(QUESTION, 1)))
          .isEqualTo(new ChatModel.Reply("I think", true));
    }
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says(""))) {
      assertThat(model(server.address()).reply(ChatRequest.repeatable(QUESTION, 1)))
          .isEqualTo(new ChatModel.Reply("", false));
    }
  }

  /// Writes down what it hears and what it is asked.
  private static final class Watched implements Turnstile {
    private final Hearing hearing;

    Watched(Hearing hearing) {
      this.hearing = hearing;
    }

    @Override
    public CompletableFuture<?> enter() {
      hearing.writes("enter");
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void leave() {
      hearing.writes("leave");
    }
  }

  @Test
  void onlyTheTimeOnTheNetworkTakesAPlace() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(
            prompt -> attempts.incrementAndGet() == 1 ? says("[[A]]") : new Refuses(503, "busy"))) {
      ServerChatModel model =
          once(server.address(), OllamaProtocolServer.MODEL, Duration.ofSeconds(20));
      Hearing hearing = new Hearing();
      model.reply(request(hearing, Thinking.OFF), new Watched(hearing));
      assertThat(hearing.heard()).containsExactly("enter", "[[A]]", "leave");

      assertThatThrownBy(() -> model.reply(request(hearing, Thinking.OFF), new Watched(hearing)))
          .isInstanceOf(ModelException.class);
      assertThat(hearing.heard()).containsExactly("enter", "[[A]]", "leave", "enter");
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new BreaksOff(), Cause.TRANSIENT, 3, "broke off"),
        Arguments.of(new Closes(), Cause.TRANSIENT, 3, "broke off"),
        Arguments.of(new CutsALine(), Cause.TRANSIENT, 3, "damaged"),
        Arguments.of(new Garbles(), Cause.TRANSIENT, 3, "not UTF-8"),
        Arguments.of(new Sends("application/json", ""), Cause.TRANSIENT, 3, "damaged"),
        Arguments.of(new Sends("application/json", "{\"x\":"), Cause.TRANSIENT, 3, "damaged"),
        Arguments.of(
            new Sends("application/json", "{\"error\":\"out of memory\"}"),
            Cause.TRANSIENT,
            3,
            "out of memory"),
        Arguments.of(new Refuses(500, "runner crashed"), Cause.TRANSIENT, 3, "runner crashed"),
        Arguments.of(new Status(500, "text/plain", ""), Cause.TRANSIENT, 3, "status 500"),
        Arguments.of(
            new Status(502, "text/html", "<html>Bad Gateway</html>"),
            Cause.TRANSIENT,
            3,
            "status 502"),
        Arguments.of(new Refuses(503, "server busy"), Cause.BUSY, 3, "too busy"),
        Arguments.of(new Refuses(429, "slow down"), Cause.BUSY, 3, "too busy"),
        Arguments.of(new Refuses(400, "too long"), Cause.PERMANENT, 1, "too long"),
        Arguments.of(new Endless(), Cause.PERMANENT, 1, "does not end"),
        Arguments.of(new Moved("http://127.0.0.1:1/"), Cause.PERMANENT, 1, "status 307"),
        Arguments.of(new Refuses(401, "unauthorized"), Cause.UNREACHABLE, 1, "refuses"),
        Arguments.of(
            new Sends("text/html", "<!doctype html><html>Hello</html>"),
            Cause.UNREACHABLE,
            1,
            "Something answers at"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultHasItsKindAndIsTriedAgainOnlyWhenThatMayHelp(
      Answer fault, Cause kind, int attempts, String words) {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> fault)) {
      assertThatThrownBy(() -> model(server.address()).reply(ChatRequest.repeatable(QUESTION, 1)))
          .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind))
          .hasMessageContaining(words);
      assertThat(server.chats()).hasSize(attempts);
    }
  }

  static Stream<Answer> slow() {
    return Stream.of(
        new Hangs(Duration.ofSeconds(30)),
        new Silent(Duration.ofSeconds(30)),
        new Drips("x".repeat(1000), Duration.ofMillis(50)));
  }

  @ParameterizedTest
  @MethodSource("slow")
  void nobodyWaitsForEver(Answer fault) {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> fault)) {
      ChatModel model = model(server.address(), OllamaProtocolServer.MODEL, Duration.ofSeconds(1));
      assertThatThrownBy(() -> model.reply(ChatRequest.repeatable(QUESTION, 1)))
          .isInstanceOfSatisfying(
              ModelException.class, e -> assertThat(e.kind()).isEqualTo(Cause.SLOW))
          .hasMessageContaining("within 1 seconds");
    }
  }

  @Test
  void whatMayPassIsTriedAgainAndWhatWasHeardIsToBeForgotten() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(
            prompt ->
                switch (attempts.incrementAndGet()) {
                  case 1 -> new CutsALine();
                  case 2 -> new Refuses(503, "server busy");
                  default -> says("[[B]]");
                })) {
      Hearing hearing = new Hearing();
      assertThat(model(server.address()).reply(request(hearing, Thinking.OFF)).text())
          .isEqualTo("[[B]]");
      assertThat(hearing.heard()).containsExactly("[[A", "anew", "anew", "[[B]]");
    }
  }

  @Test
  void anUnknownModelIsNamed() {
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("no"))) {
      ChatModel model = model(server.address(), "other:1b", Duration.ofSeconds(20));
      assertThatThrownBy(() -> model.reply(ChatRequest.repeatable(QUESTION, 1)))
          .isInstanceOfSatisfying(
              ModelException.class, e -> assertThat(e.kind()).isEqualTo(Cause.NO_SUCH_MODEL))
          .hasMessageContaining("other:1b");
    }
  }

  @Test
  void whenNobodyListensItSaysWhereAndWhatToDo() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ChatModel model = model(URI.create("http://127.0.0.1:" + port));
    assertThatThrownBy(() -> model.reply(ChatRequest.repeatable(QUESTION, 1)))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Cause.UNREACHABLE))
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("Start one");
  }

  @Test
  void aServerThatStartsAnewIsWaitedForOnceItHasAnswered() throws Exception {
    ChatModel model;
    try (OllamaProtocolServer server = OllamaProtocolServer.start(prompt -> says("[[A]]"))) {
      model = model(server.address());
      model.reply(ChatRequest.repeatable(QUESTION, 1));
    }
    Hearing hearing = new Hearing();
    assertThatThrownBy(() -> model.reply(request(hearing, Thinking.OFF)))
        .isInstanceOf(ModelException.class);
    assertThat(hearing.heard()).containsExactly("anew", "anew");
  }

  @Test
  void anInterruptEndsTheCall() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    OllamaProtocolServer.Script slow =
        prompt -> {
          asked.countDown();
          return new Hangs(Duration.ofSeconds(30));
        };
    try (OllamaProtocolServer server = OllamaProtocolServer.start(slow)) {
      CompletableFuture<Object> end = new CompletableFuture<>();
      Thread caller = asking(model(server.address()), end);
      asked.await();
      caller.interrupt();
      assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }
  }

  /// @param end gets the reply, or what was thrown
  private static Thread asking(ChatModel model, CompletableFuture<Object> end) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                end.complete(model.reply(ChatRequest.repeatable(QUESTION, 1)));
              } catch (Throwable e) {
                end.complete(e);
              }
            });
  }

  @Test
  void whoIsInterruptedWhileWaitingForItsTurnTakesNoPlace() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    OllamaProtocolServer.Script held =
        prompt -> {
          asked.countDown();
          goOn.await();
          return says("[[A]]");
        };
    try (OllamaProtocolServer server = OllamaProtocolServer.start(held)) {
      ChatModel model = model(server.address());
      CompletableFuture<Object> first = new CompletableFuture<>();
      CompletableFuture<Object> second = new CompletableFuture<>();
      asking(model, first);
      asked.await();
      asking(model, second).interrupt();
      assertThat(second.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);

      goOn.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(new ChatModel.Reply("[[A]]", false));
      assertThat(model.reply(ChatRequest.repeatable(QUESTION, 2)).text()).isEqualTo("[[A]]");
      assertThat(server.chats()).hasSize(2);
    }
  }
}
