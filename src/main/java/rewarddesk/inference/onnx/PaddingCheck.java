package rewarddesk.inference.onnx;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import rewarddesk.inference.Compute;
import rewarddesk.inference.MarkedText;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.Tokenizer;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelDescription.Layout;
import rewarddesk.inference.library.ModelKind;

/// Tries out whether a model gives a text the same numbers alone and beside a longer one, with the
/// filling on either side. Many do not: the pad token is missing or stands for the end as well, or
/// the weights are 8-bit and share one scale over the batch. Such a model is used one by one.
final class PaddingCheck {
  private static final double TOLERANCE = 1e-3;
  private static final String SHORT = "Paris is the capital of France.";
  private static final String LONG =
      "The model answers the question step by step, and then it explains every step once more.";

  /// PairRM looks for these.
  private static final List<String> MARKS =
      List.of("<|source|>", "<|candidate1|>", "<|candidate2|>");

  /// On the processor, where equal lengths go together, and elsewhere.
  private static final int TOKENS_TOGETHER = 512;

  private static final int TOKENS_ON_DEVICE = 16_384;

  private final ModelDescription description;
  private final Tokenizer tokenizer;
  private final List<String> notes;

  /// @param notes what is found out is added here
  PaddingCheck(ModelDescription description, Tokenizer tokenizer, List<String> notes) {
    this.description = description;
    this.tokenizer = tokenizer;
    this.notes = notes;
  }

  /// A scorer that batches as much as this model bears.
  ///
  /// @throws ModelException when the graph gives no numbers at all
  OnnxScorer scorer(OnnxGraph graph, RunLanes lanes, Compute compute) {
    OptionalLong pad = description.input().pad();
    TokenBatch.Padding right = new TokenBatch.Padding(pad.orElse(0), false);
    TokenBatch.Padding left = new TokenBatch.Padding(pad.orElse(0), true);
    OnnxScorer alone =
        new OnnxScorer(graph, lanes, BatchPlan.ONE_BY_ONE, right, description.output().pooling());
    BatchPlan mixed = new BatchPlan(TOKENS_ON_DEVICE, true);
    boolean bears =
        pad.isPresent()
            && sameTogether(alone, alone.with(mixed, right))
            && (isEncoder() || sameTogether(alone, alone.with(mixed, left)));
    if (!bears) {
      notes.add(note(pad));
      return alone;
    }
    return compute.provider() == Compute.Provider.CPU
        ? alone.with(new BatchPlan(TOKENS_TOGETHER, false), right)
        : alone.with(mixed, right);
  }

  private String note(OptionalLong pad) {
    Path config = description.folder().resolve("config.json");
    if (pad.isEmpty()) {
      return "%s names no pad_token_id, so texts are scored one by one.".formatted(config);
    }
    return ReplyEnds.of(description.folder(), tokenizer).contains(pad.getAsLong())
        ? "%s names token %d both as pad and as end, and where texts are filled up the score would be read before the end. Texts are scored one by one, which is right but slower on a card; give the model a pad token of its own and export it again."
            .formatted(config, pad.getAsLong())
        : "%s gives a text another score beside a longer one (8-bit files often do), so texts are scored one by one."
            .formatted(description.graphFile());
  }

  /// Encoders look for their first token at the very left and are filled up on the right only.
  private boolean isEncoder() {
    return description.kind() == ModelKind.PAIRRM || description.input().layout() == Layout.PAIR;
  }

  private boolean sameTogether(OnnxScorer alone, OnnxScorer together) {
    List<TokenSequence> texts = List.of(sequence(SHORT), sequence(LONG));
    try {
      List<float[]> expected = alone.scoreAll(texts);
      List<float[]> found = together.scoreAll(texts);
      return near(expected.getFirst(), found.getFirst())
          && near(expected.getLast(), found.getLast());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(
          ModelException.Cause.TRANSIENT, "Loading the model was interrupted.", e);
    }
  }

  private TokenSequence sequence(String text) {
    if (description.kind() == ModelKind.PAIRRM) {
      long[] ids =
          MARKS.stream().flatMapToLong(mark -> Arrays.stream(marked(mark, text).ids())).toArray();
      return TokenSequence.of(ids);
    }
    long[] ids = tokenizer.ids(text);
    int room = Math.max(1, description.limits().tokens() - tokenizer.frame().addedToOne());
    return tokenizer.frame().around(ids.length > room ? Arrays.copyOf(ids, room) : ids);
  }

  private TokenSequence marked(String mark, String text) {
    return tokenizer
        .frame()
        .around(tokenizer.ids(MarkedText.markup(mark).then(MarkedText.data(text))));
  }

  private static boolean near(float[] expected, float[] found) {
    if (expected.length != found.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (Math.abs(expected[i] - found[i]) > TOLERANCE * Math.max(1, Math.abs(expected[i]))) {
        return false;
      }
    }
    return true;
  }
}
