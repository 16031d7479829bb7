package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;

/// Texts of different lengths as one batch, padded on one side with token 0.
record PaddedBatch(List<long[]> texts, Side side, int length) {
  enum Side {
    LEFT,
    RIGHT
  }

  static PaddedBatch of(List<long[]> texts, Side side) {
    return new PaddedBatch(
        texts, side, texts.stream().mapToInt(text -> text.length).max().orElseThrow());
  }

  List<double[]> score(CausalGraph graph) throws OrtException {
    int vocabulary = graph.vocabulary();
    try (LogitRows logits =
            new LogitRows(
                "model.onnx", graph.layout().logits(), vocabulary, texts.size() * length);
        KeyValues nothing = graph.nothing(texts.size());
        OrtSession.RunOptions options = new OrtSession.RunOptions();
        KeyValues _ = graph.read(block(), nothing, logits, options)) {
      List<double[]> scores = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        scores.add(scores(i, logits));
      }
      return scores;
    }
  }

  private double[] scores(int text, LogitRows logits) {
    long[] ids = texts.get(text);
    double[] scores = new double[ids.length - 1];
    for (int i = 1; i < ids.length; i++) {
      float[] row = logits.row(text * length + start(ids) + i - 1);
      scores[i - 1] = logits.logit(row, ids[i]) - logits.logNormaliser(row);
    }
    return scores;
  }

  private int start(long[] ids) {
    return side == Side.LEFT ? length - ids.length : 0;
  }

  private CausalBlock block() {
    int size = texts.size() * length;
    CausalBlock block =
        new CausalBlock(texts.size(), new long[size], new long[size], new long[size]);
    for (int text = 0; text < texts.size(); text++) {
      long[] ids = texts.get(text);
      for (int i = 0; i < ids.length; i++) {
        int at = text * length + start(ids) + i;
        block.ids()[at] = ids[i];
        block.positions()[at] = i;
        block.mask()[at] = 1;
      }
    }
    return block;
  }
}
