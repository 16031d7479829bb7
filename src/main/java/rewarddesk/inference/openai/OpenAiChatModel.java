package rewarddesk.inference.openai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.http.CallBounds;
import rewarddesk.inference.http.Carrier;
import rewarddesk.inference.http.SentMessages;
import rewarddesk.inference.http.Turnstile;
import rewarddesk.inference.server.ServerChatModel;

/// One model of a server with OpenAI's protocol, asked once for each call. The server tells no
/// digest: the model's name and the address stand for it. Safe for any thread.
final class OpenAiChatModel implements ServerChatModel {
  /// Never sent, but langchain4j insists on one; that of the server goes beside it.
  private static final String NO_KEY = "none";

  private final OpenAiServer server;
  private final String name;
  private final Duration patience;
  private final dev.langchain4j.model.openai.OpenAiChatModel langchain;

  /// @param patience how long one reply may take
  OpenAiChatModel(OpenAiServer server, String name, Duration patience) {
    this.server = server;
    this.name = name;
    this.patience = patience;
    this.langchain =
        dev.langchain4j.model.openai.OpenAiChatModel.builder()
            .baseUrl(server.base())
            .apiKey(NO_KEY)
            .httpClientBuilder(new Carrier())
            .modelName(name)
            .maxRetries(0)
            .build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String identity() {
    return server.address() + " " + name;
  }

  @Override
  public Map<String, String> options() {
    return Map.of("address", server.address().toString());
  }

  @Override
  public Reply reply(ChatRequest request, Turnstile turn) throws InterruptedException {
    CompletionExchange exchange =
        new CompletionExchange(
            request,
            server.key(),
            CallBounds.ofChat(patience, request.options(), turn),
            server.faults(name));
    try {
      var question = question(request);
      ChatResponse response = Carrier.carry(exchange, () -> langchain.chat(question));
      String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
      boolean truncated = response.finishReason() == FinishReason.LENGTH;
      return new Reply(text, truncated, exchange.tokens(text), exchange.thinking());
    } catch (ModelException e) {
      throw e;
    } catch (RuntimeException e) {
      throw server.faults(name).noMessage(e);
    }
  }

  private dev.langchain4j.model.chat.request.ChatRequest question(ChatRequest request) {
    return dev.langchain4j.model.chat.request.ChatRequest.builder()
        .messages(SentMessages.of(request.messages()))
        .parameters(
            OpenAiChatRequestParameters.builder()
                .modelName(name)
                .temperature(request.options().temperature())
                .maxOutputTokens(request.options().mostTokens())
                .seed(Long.hashCode(request.options().seed()))
                .build())
        .build();
  }
}
