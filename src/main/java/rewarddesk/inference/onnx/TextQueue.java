package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.TokenSequence;

/// The texts that wait for one graph, whoever asked. Who has time to compute takes the text that
/// has waited longest and those that its [BatchPlan] lets go with it, so that callers share a
/// batch. Safe for any thread.
final class TextQueue {
  /// So many of the oldest are looked at for a batch: a queue of thousands costs no more.
  private static final int LOOK_AHEAD = 256;

  private final BatchPlan plan;
  private final Set<Text> waiting = new LinkedHashSet<>();

  TextQueue(BatchPlan plan) {
    this.plan = plan;
  }

  /// A text that somebody wants numbers for. Equal only to itself.
  static final class Text {
    private final TokenSequence tokens;
    private final CompletableFuture<float[]> numbers = new CompletableFuture<>();
    private @Nullable Batch batch;

    private Text(TokenSequence tokens) {
      this.tokens = tokens;
    }

    TokenSequence tokens() {
      return tokens;
    }

    /// Its numbers, or the reason why there are none.
    CompletableFuture<float[]> numbers() {
      return numbers;
    }
  }

  /// Texts that are computed together. Close it when nothing of it runs any more.
  final class Batch implements AutoCloseable {
    private final List<Text> texts;
    private final OrtSession.RunOptions options;
    private int wanted;
    private boolean closed;

    private Batch(List<Text> texts, OrtSession.RunOptions options) {
      this.texts = texts;
      this.options = options;
      this.wanted = texts.size();
    }

    List<Text> texts() {
      return texts;
    }

    /// With which the computation ends early once nobody wants any of the texts.
    OrtSession.RunOptions options() {
      return options;
    }

    @Override
    public void close() {
      synchronized (TextQueue.this) {
        closed = true;
      }
      options.close();
    }
  }

  /// Texts that are to be taken together as far as possible.
  synchronized List<Text> add(List<TokenSequence> sequences) {
    List<Text> texts = sequences.stream().map(Text::new).toList();
    waiting.addAll(texts);
    return texts;
  }

  /// The next batch, if anything waits. Texts for which not even a computation can be begun,
  /// because memory is short, are told so and wait no longer.
  synchronized Optional<Batch> take() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    List<Text> oldest = waiting.stream().limit(LOOK_AHEAD).toList();
    int[] lengths = oldest.stream().mapToInt(text -> text.tokens.length()).toArray();
    List<Text> texts = plan.withFirst(lengths).stream().map(oldest::get).toList();
    texts.forEach(waiting::remove);
    try {
      Batch batch = new Batch(texts, new OrtSession.RunOptions());
      texts.forEach(text -> text.batch = batch);
      return Optional.of(batch);
    } catch (OrtException e) {
      texts.forEach(text -> text.numbers.completeExceptionally(e));
      return Optional.empty();
    }
  }

  /// Nobody wants these any more. What waits is forgotten; a computation ends between two of its
  /// operations when it is for nobody else.
  ///
  /// @throws OrtException when a computation cannot be ended
  synchronized void leave(List<Text> texts) throws OrtException {
    List<Batch> deserted = new ArrayList<>();
    for (Text text : texts) {
      Batch batch = text.batch;
      if (!waiting.remove(text) && batch != null && --batch.wanted == 0 && !batch.closed) {
        deserted.add(batch);
      }
    }
    for (Batch batch : deserted) {
      batch.options.setTerminate(true);
    }
  }
}
