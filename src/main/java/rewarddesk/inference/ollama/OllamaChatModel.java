package rewarddesk.inference.ollama;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.http.CallBounds;
import rewarddesk.inference.http.Carrier;
import rewarddesk.inference.http.SentMessages;
import rewarddesk.inference.http.Turnstile;
import rewarddesk.inference.server.ServerChatModel;

/// One model of an Ollama server, asked once for each call: with a seed, with a context large
/// enough for the prompt, and a limit on the reply. Token probabilities and a reply that follows a
/// schema are had from servers that know them; from others the reply comes without.
///
/// Before the first question the server is asked what the model is: one that runs on somebody
/// else's computer is not asked unless that is allowed, whatever it is called. Safe for any thread.
final class OllamaChatModel implements ServerChatModel {
  private final OllamaServer server;
  private final String name;
  private final boolean elsewhere;
  private final Duration patience;
  private final OllamaFaults faults;
  private final dev.langchain4j.model.ollama.OllamaChatModel langchain;
  private volatile @Nullable ModelFacts facts;

  /// @param elsewhere whether the model may be one that runs on somebody else's computer
  /// @param patience how long one reply may take
  OllamaChatModel(OllamaServer server, String name, boolean elsewhere, Duration patience) {
    this.server = server;
    this.name = name;
    this.elsewhere = elsewhere;
    this.patience = patience;
    this.faults = new OllamaFaults(server.address(), name);
    this.langchain =
        dev.langchain4j.model.ollama.OllamaChatModel.builder()
            .baseUrl(server.address().toString())
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
  public Optional<String> digest() {
    ModelFacts known = facts;
    return known == null ? Optional.empty() : known.digest();
  }

  @Override
  public String identity() throws InterruptedException {
    return facts().digest().orElse(server.address() + " " + name);
  }

  @Override
  public Map<String, String> options() {
    return Map.of("address", server.address().toString());
  }

  @Override
  public Reply reply(ChatRequest request, Turnstile turn) throws InterruptedException {
    int contextSize = contextSize(request, facts());
    ChatExchange exchange =
        new ChatExchange(request, CallBounds.ofChat(patience, request.options(), turn), faults);
    try {
      var question = question(request, contextSize);
      ChatResponse response = Carrier.carry(exchange, () -> langchain.chat(question));
      return read(response, exchange, contextSize);
    } catch (ModelException e) {
      throw e;
    } catch (RuntimeException e) {
      throw faults.noMessage(e);
    }
  }

  private ModelFacts facts() throws InterruptedException {
    if (!elsewhere && (name.endsWith(":cloud") || name.endsWith("-cloud"))) {
      throw faults.elsewhere();
    }
    ModelFacts known = facts;
    if (known == null) {
      known = server.facts(name);
      facts = known;
    }
    if (!elsewhere && known.remoteHost().isPresent()) {
      throw faults.elsewhere();
    }
    return known;
  }

  private int contextSize(ChatRequest request, ModelFacts known) {
    int reply = request.options().mostTokens();
    int most = Math.min(ContextSize.MOST, known.mostContext().orElse(ContextSize.MOST));
    if (ContextSize.least(request.messages()) > most) {
      throw faults.promptTooLong(ContextSize.least(request.messages()), most);
    }
    return Math.min(most, ContextSize.holding(ContextSize.estimate(request.messages()) + reply));
  }

  private dev.langchain4j.model.chat.request.ChatRequest question(
      ChatRequest request, int contextSize) {
    return dev.langchain4j.model.chat.request.ChatRequest.builder()
        .messages(SentMessages.of(request.messages()))
        .parameters(
            OllamaChatRequestParameters.builder()
                .modelName(name)
                .temperature(request.options().temperature())
                .seed(Long.hashCode(request.options().seed()))
                .numCtx(contextSize)
                .maxOutputTokens(request.options().mostTokens())
                .build())
        .build();
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
    return new Reply(text, truncated, exchange.tokens(text), exchange.thinking());
  }
}
