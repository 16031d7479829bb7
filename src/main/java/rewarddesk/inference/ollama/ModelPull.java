package rewarddesk.inference.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.http.CallBounds;
import rewarddesk.inference.http.ServerCalls;
import rewarddesk.inference.http.Turnstile;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.Cancellation;

/// Fetches one model through a server, telling how far it is. Used once. Closing the connection
/// ends it; the server keeps what it has.
final class ModelPull {
  private static final Duration WHOLE = Duration.ofDays(2);

  /// Checking the digest of a large file takes minutes, in which the server says nothing.
  private static final Duration SILENCE = Duration.ofMinutes(15);

  private static final int MOST_BYTES_A_LINE = 64 * 1024;

  private final String model;
  private final OllamaFaults faults;
  private final Consumer<PullProgress> progress;
  private final Map<String, Layer> layers = new HashMap<>();
  private volatile String lastStep = "";
  private volatile @Nullable ModelException fault;

  private record Layer(long done, long total) {}

  ModelPull(String model, OllamaFaults faults, Consumer<PullProgress> progress) {
    this.model = model;
    this.faults = faults;
    this.progress = progress;
  }

  void run(URI address, Cancellation cancel) throws InterruptedException {
    cancel.throwIfCancelled();
    ObjectNode question = ContentJson.MAPPER.createObjectNode();
    question.put("model", model).put("stream", true);
    ServerCalls.listen(
        address,
        question.toString(),
        new CallBounds(WHOLE, SILENCE, MOST_BYTES_A_LINE, cancel, Turnstile.OPEN),
        this::hear,
        faults);
    ModelException told = fault;
    if (told != null) {
      throw told;
    }
    if (!lastStep.equals("success")) {
      throw faults.pullUnfinished(lastStep);
    }
  }

  private void hear(String line) {
    if (line.isBlank()) {
      return;
    }
    try {
      JsonNode step = ContentJson.MAPPER.readTree(line);
      if (step.hasNonNull("error")) {
        fault = faults.pullFailed(step.path("error").asText());
      } else {
        lastStep = step.path("status").asText();
        progress.accept(counted(step));
      }
    } catch (JsonProcessingException e) {
      fault = faults.notJson(line, e);
    }
  }

  private PullProgress counted(JsonNode step) {
    String digest = step.path("digest").asText();
    if (!digest.isEmpty()) {
      layers.put(digest, new Layer(step.path("completed").asLong(), step.path("total").asLong()));
    }
    long done = layers.values().stream().mapToLong(Layer::done).sum();
    long total = layers.values().stream().mapToLong(Layer::total).sum();
    return new PullProgress(lastStep, done, total);
  }
}
