package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.stream.LongStream;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.onnx.CausalReader.Reading;
import rewarddesk.model.Span;

/// Finds out, when a model is loaded, whether its cache keeps the numbers: a text read in two
/// blocks must give what it gives in one piece. Where it does not (files with dynamic 8-bit
/// quantisation choose their scale over whatever is read at once; some exports mask a second block
/// wrongly), the model is read without sharing.
final class BlockCheck {
  private static final int TOKENS = 12;
  private static final int SHARED = 7;

  private BlockCheck() {}

  /// The largest difference of a token's log-probability between the two ways of reading.
  ///
  /// @param reading how the graph is read in blocks
  static double difference(CausalGraph graph, Reading reading) throws OrtException {
    Passage text = passage(0, reading.vocabulary());
    Passage other = passage(1, reading.vocabulary());
    double[] blocks = scored(new CausalReader(graph, reading), List.of(text, other), text);
    double[] whole = scored(new CausalReader(graph, reading.whole()), List.of(text), text);
    double worst = 0;
    for (int i = 0; i < whole.length; i++) {
      worst = Math.max(worst, Math.abs(blocks[i] - whole[i]));
    }
    return worst;
  }

  /// The largest difference that counts as the same.
  static double tolerance(CausalLayout layout) {
    return layout.logits() == OnnxJavaType.FLOAT ? 1e-3 : 2e-2;
  }

  private static double[] scored(CausalReader reader, List<Passage> texts, Passage wanted)
      throws OrtException {
    List<TokenScores> scores = texts.stream().map(TokenScores::of).toList();
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      reader.score(scores, options);
    }
    return scores.getFirst().result(wanted).of(Part.RESPONSE);
  }

  /// Any tokens; those after the shared beginning depend on the variant.
  private static Passage passage(int variant, int vocabulary) {
    return new Passage(
        "",
        LongStream.range(0, TOKENS)
            .map(i -> (3 + 37 * i + (i < SHARED ? 0 : variant)) % vocabulary)
            .mapToObj(id -> new Passage.Token(id, new Span(0, 0), Part.RESPONSE))
            .toList(),
        0);
  }
}
