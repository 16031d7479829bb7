package rewarddesk.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Thinking;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Moved;
import rewarddesk.inference.ollama.OllamaProtocolServer.Sends;
import rewarddesk.inference.server.KeyRefusedException;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.progress.Cancellation;

@Timeout(60)
class OpenAiServerTest {
  private static final List<Message> QUESTION =
      List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, "A or B?"));

  @Test
  void listsItsModelsAndSaysThatItFetchesNone() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says(""))) {
      ModelServer openAi = new OpenAiServer(URI.create(server.address() + "/v1"));
      assertThat(openAi.models()).extracting(ServedModel::name).containsExactly("judge:latest");
      assertThat(openAi.running()).isEmpty();
      assertThatThrownBy(() -> openAi.pull("x", step -> {}, new Cancellation()))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("are fetched where it runs");
    }
  }

  @Test
  void asksRepeatablyAsTheProtocolSays() throws Exception {
    String schema = "{\"type\":\"object\"}";
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("[[A]]"))) {
      ChatModel model = new OpenAiServer(server.address()).chatModel("judge");
      ChatOptions options = new ChatOptions(0, 7, 300, true, Optional.of(schema), Thinking.MEDIUM);
      assertThat(model.reply(new ChatRequest(QUESTION, options)).text()).isEqualTo("[[A]]");

      JsonNode sent = server.chats().getFirst();
      assertThat(sent.path("model").asText()).isEqualTo("judge");
      assertThat(sent.path("stream").asBoolean()).isTrue();
      assertThat(sent.path("temperature").asDouble(1)).isZero();
      assertThat(sent.path("seed").asInt()).isEqualTo(7);
      assertThat(sent.path("max_tokens").asInt()).isEqualTo(300);
      assertThat(sent.path("messages").findValuesAsText("role")).containsExactly("system", "user");
      assertThat(sent.path("logprobs").asBoolean()).isTrue();
      assertThat(sent.path("top_logprobs").asInt()).isEqualTo(20);
      assertThat(sent.at("/chat_template_kwargs/enable_thinking").asBoolean()).isTrue();
      assertThat(sent.path("reasoning_effort").asText()).isEqualTo("medium");
      assertThat(sent.at("/response_format/json_schema/schema")).hasToString(schema);

      model.reply(ChatRequest.repeatable(QUESTION, 1));
      JsonNode plain = server.chats().getLast();
      assertThat(List.of("logprobs", "response_format", "reasoning_effort")).noneMatch(plain::has);
      assertThat(plain.at("/chat_template_kwargs/enable_thinking").asBoolean(true)).isFalse();
    }
  }

  @Test
  void aReplyInOnePieceAndReasoningUnderItsOtherNameAreReadToo() throws Exception {
    String body =
        """
        {"choices":[{"index":0,"finish_reason":"stop",
          "message":{"role":"assistant","content":"[[B]]","reasoning":"Hm."}}],
         "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}
        """;
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> new Sends("application/json", body))) {
      assertThat(
              new OpenAiServer(server.address())
                  .chatModel("judge")
                  .reply(ChatRequest.repeatable(QUESTION, 1)))
          .isEqualTo(new ChatModel.Reply("[[B]]", false, List.of(), "Hm."));
    }
  }

  @Test
  void theKeyIsSentToItsServerAndStandsInNothingThatIsSaid() throws Exception {
    try (OllamaProtocolServer server =
        OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("[[A]]"))) {
      server.requireKey("right-key");
      assertThatThrownBy(() -> new OpenAiServer(server.address()).models())
          .isInstanceOf(KeyRefusedException.class)
          .hasMessageContaining("refuses to answer without a key")
          .hasMessageContaining("Enter its key in Settings");

      Optional<ServerKey> wrong = Optional.of(new ServerKey("wrong-key-37"));
      ChatModel locked = new OpenAiServer(server.address(), wrong).chatModel("judge");
      assertThatThrownBy(() -> locked.reply(ChatRequest.repeatable(QUESTION, 1)))
          .isInstanceOf(KeyRefusedException.class)
          .hasMessageContaining("refuses the key: Invalid key: (the key).")
          .hasMessageNotContaining("wrong-key-37");

      ModelServer open =
          new OpenAiServer(server.address(), Optional.of(new ServerKey("right-key")));
      assertThat(open.models()).hasSize(1);
      ChatModel model = open.chatModel("judge");
      assertThat(model.reply(ChatRequest.repeatable(QUESTION, 1)).text()).isEqualTo("[[A]]");
      assertThat(server.authorizations())
          .containsExactly("Bearer wrong-key-37", "Bearer right-key", "Bearer right-key");
      assertThat(model.options().toString() + model.identity()).doesNotContain("right-key");
    }
  }

  @Test
  void aKeyDoesNotGoWhereTheServerSends() throws Exception {
    try (OllamaProtocolServer other =
            OllamaProtocolServer.start(prompt -> OllamaProtocolServer.says("[[A]]"));
        OllamaProtocolServer server =
            OllamaProtocolServer.start(
                prompt -> new Moved(other.address() + "/v1/chat/completions"))) {
      ChatModel model =
          new OpenAiServer(server.address(), Optional.of(new ServerKey("my-key")))
              .chatModel("judge");
      assertThatThrownBy(() -> model.reply(ChatRequest.repeatable(QUESTION, 1)))
          .isInstanceOf(ModelException.class);
      assertThat(other.authorizations()).isEmpty();
      assertThat(other.chats()).isEmpty();
    }
  }

  @Test
  void theAddressIsOnThisMachineUnlessTheUserSaysOtherwise() {
    assertThat(new OpenAiServer(OpenAiServer.DEFAULT_ADDRESS).isOnThisMachine()).isTrue();
    assertThat(new OpenAiServer(OpenAiServer.parseAddress("gpu:8000/v1/")).isOnThisMachine())
        .isFalse();
    assertThat(new OpenAiServer(URI.create("http://127.0.0.1.evil.example:80")).isOnThisMachine())
        .isFalse();
    assertThat(new OpenAiServer(OpenAiServer.parseAddress("localhost:8000/v1/")).base())
        .isEqualTo("http://localhost:8000/v1");
  }
}
