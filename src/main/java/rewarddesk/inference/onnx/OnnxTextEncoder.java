package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TextEncoder;
import rewarddesk.inference.TextVector;
import rewarddesk.inference.TokenSequence;

/// A sentence-embedding model from the class path, run by ONNX Runtime on the CPU.
///
/// One session with one thread of its own serves as many callers as there are cores. Texts go one
/// by one, never in a batch: the 8-bit models choose their scale over the whole batch, so that a
/// text's vector would depend on its neighbours. Making one takes about a quarter of a second.
/// Vectors are repeatable on one version of ONNX Runtime only.
public final class OnnxTextEncoder implements TextEncoder {
  private static final String HIDDEN = "last_hidden_state";

  private final EncoderModel model;
  private final String name;
  private final WordPieceTokenizer tokenizer;
  private final OnnxGraph graph;

  private OnnxTextEncoder(
      EncoderModel model, String name, WordPieceTokenizer tokenizer, OnnxGraph graph) {
    this.model = model;
    this.name = name;
    this.tokenizer = tokenizer;
    this.graph = graph;
  }

  /// The English encoder, all-MiniLM-L6-v2.
  ///
  /// @throws ModelException when it cannot be loaded on this machine
  public static OnnxTextEncoder miniLm() {
    return load(EncoderModel.MINI_LM);
  }

  /// The Chinese encoder, bge-small-zh-v1.5.
  ///
  /// @throws ModelException when it cannot be loaded on this machine
  public static OnnxTextEncoder bgeSmallChinese() {
    return load(EncoderModel.BGE_SMALL_CHINESE);
  }

  static OnnxTextEncoder load(EncoderModel model) {
    try {
      byte[] graph = read(model.modelResource());
      WordPieceTokenizer tokenizer =
          new WordPieceTokenizer(read(model.tokenizerResource()), model.maxTokens());
      try {
        return new OnnxTextEncoder(
            model,
            nameOf(model, graph),
            tokenizer,
            OnnxGraph.open(model.modelResource(), graph, Compute.STANDARD));
      } catch (RuntimeException | LinkageError e) {
        tokenizer.close();
        throw e;
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "The text encoder " + model.name() + " cannot be loaded on this machine.",
          e);
    }
  }

  /// Name, number format and the first 12 digits of the graph's SHA-256.
  @Override
  public String name() {
    return name;
  }

  @Override
  public TextVector encode(String text) {
    try {
      WordPieceTokenizer.Tokens tokens = tokenizer.tokenize(text);
      return new TextVector(run(tokens.ids()), tokens.cut());
    } catch (OrtException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The text encoder could not read a text.", e);
    }
  }

  /// Waits for running calls, then frees the native memory. Closing twice does nothing.
  @Override
  public void close() {
    graph.close();
    tokenizer.close();
  }

  private float[] run(long[] ids) throws OrtException {
    TokenBatch batch =
        new TokenBatch(List.of(TokenSequence.of(ids)), new TokenBatch.Padding(0, false));
    try (TokenTensors tensors = TokenTensors.of(graph.shape(), batch);
        OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      return graph.run(
          tensors.byName(),
          Set.of(HIDDEN),
          options,
          result -> pool(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length));
    }
  }

  private float[] pool(FloatBuffer hidden, int tokens) {
    float[] sum = new float[hidden.remaining() / tokens];
    int pooled = model.pooling() == EncoderModel.Pooling.FIRST ? 1 : tokens;
    for (int token = 0; token < pooled; token++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += hidden.get();
      }
    }
    return sum; // the sum points the same way as the mean
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = OnnxTextEncoder.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static String nameOf(EncoderModel model, byte[] graph) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(graph);
      return model.name() + " sha256:" + HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
