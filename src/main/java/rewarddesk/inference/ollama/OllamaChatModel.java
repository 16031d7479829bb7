package rewarddesk.inference.ollama;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.model.Message;

/// One model of an Ollama server. Asked with temperature 0, a seed, without thinking, with a
/// context large enough for the prompt and a limit on the reply; a fault that may pass is tried
/// again after a pause. Token probabilities and a reply that follows a schema are had from servers
/// that know them; from others the reply comes without. Safe for any thread.
final class OllamaChatModel implements ChatModel {
  private final OllamaServer server;
  private final String name;
  private final OllamaCallLimits limits;
  private final OllamaFaults faults;
  private final OllamaHttpClientBuilder http;
  private volatile Optional<String> digest = Optional.empty();

  OllamaChatModel(OllamaServer server, String name, OllamaCallLimits limits) {
    this.server = server;
    this.name = name;
    this.limits = limits;
    this.faults = new OllamaFaults(server.address(), name);
    this.http = OllamaServer.http(server.address(), name, limits.patience());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> digest() {
    return digest;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "address",
        server.address().toString(),
        "think",
        "false",
        "num_predict",
        String.valueOf(limits.mostReplyTokens()));
  }

  @Override
  public Reply reply(ChatRequest request) throws InterruptedException {
    if (name.endsWith(":cloud") || name.endsWith("-cloud")) {
      throw faults.elsewhere();
    }
    int tokens = ContextSize.estimate(request.messages()) + mostTokens(request);
    if (tokens > ContextSize.MOST) {
      throw faults.promptTooLong(tokens, ContextSize.MOST);
    }
    Reply reply = persistently(request, ContextSize.holding(tokens));
    request.written().accept(reply.text());
    if (digest.isEmpty()) {
      digest = lookUpDigest();
    }
    return reply;
  }

  private int mostTokens(ChatRequest request) {
    return Math.min(request.options().mostTokens(), limits.mostReplyTokens());
  }

  private Reply persistently(ChatRequest request, int contextSize) throws InterruptedException {
    for (Duration pause : limits.pauses()) {
      try {
        return once(request, contextSize);
      } catch (ModelException e) {
        if (e.kind() != ModelException.Cause.TRANSIENT) {
          throw e;
        }
      }
      Thread.sleep(pause);
    }
    return once(request, contextSize);
  }

  private Reply once(ChatRequest request, int contextSize) throws InterruptedException {
    ChatExchange exchange = new ChatExchange(http.client(), request.options());
    try {
      ChatResponse response = through(exchange).chat(question(request, contextSize));
      return read(response, exchange, contextSize);
    } catch (OllamaHttpClient.Interrupted e) {
      throw new InterruptedException();
    } catch (ModelException e) {
      throw e;
    } catch (RuntimeException e) {
      throw faults.noMessage(e);
    }
  }

  private dev.langchain4j.model.ollama.OllamaChatModel through(ChatExchange exchange) {
    return dev.langchain4j.model.ollama.OllamaChatModel.builder()
        .baseUrl(server.address().toString())
        .httpClientBuilder(http.with(exchange))
        .modelName(name)
        .maxRetries(0)
        .build();
  }

  private dev.langchain4j.model.chat.request.ChatRequest question(
      ChatRequest request, int contextSize) {
    return dev.langchain4j.model.chat.request.ChatRequest.builder()
        .messages(request.messages().stream().map(OllamaChatModel::message).toList())
        .parameters(
            OllamaChatRequestParameters.builder()
                .modelName(name)
                .temperature(request.options().temperature())
                .seed(Long.hashCode(request.options().seed()))
                .numCtx(contextSize)
                .maxOutputTokens(mostTokens(request))
                .think(false)
                .build())
        .build();
  }

  private static ChatMessage message(Message message) {
    return switch (message.role()) {
      case SYSTEM -> SystemMessage.from(message.content());
      case USER -> UserMessage.from(message.content());
      case ASSISTANT -> AiMessage.from(message.content());
    };
  }

  private Reply read(ChatResponse response, ChatExchange exchange, int contextSize) {
    TokenUsage usage = response.tokenUsage();
    if (usage != null
        && usage.inputTokenCount() != null
        && usage.inputTokenCount() >= contextSize) {
      throw faults.promptCut(usage.inputTokenCount());
    }
    String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
    boolean truncated = response.finishReason() == FinishReason.LENGTH;
    return new Reply(text, truncated, exchange.tokens(text));
  }

  /// A server that answers questions but not this one keeps its judge: the digest is then looked
  /// for again after the next reply.
  private Optional<String> lookUpDigest() throws InterruptedException {
    try {
      return server.models().stream()
          .filter(it -> it.name().equals(name) || it.name().equals(name + ":latest"))
          .map(OllamaServer.LocalModel::digest)
          .filter(text -> !text.isEmpty())
          .findFirst();
    } catch (ModelException e) {
      return Optional.empty();
    }
  }
}
