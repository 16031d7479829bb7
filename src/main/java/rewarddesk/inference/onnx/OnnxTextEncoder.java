package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TextEncoder;
import rewarddesk.inference.TextVector;

/// A sentence-embedding model from the class path, run by ONNX Runtime on the CPU.
///
/// One session with one thread of its own serves as many callers as there are cores. Texts go one
/// by one, never in a batch: the 8-bit models choose their scale over the whole batch, so that a
/// text's vector would depend on its neighbours. Making one takes about a quarter of a second.
/// Vectors are repeatable on one version of ONNX Runtime only.
public final class OnnxTextEncoder implements TextEncoder {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final EncoderModel model;
  private final String name;
  private final WordPieceTokenizer tokenizer;
  private final OrtSession session;
  private boolean closed;

  private OnnxTextEncoder(
      EncoderModel model, String name, WordPieceTokenizer tokenizer, OrtSession session) {
    this.model = model;
    this.name = name;
    this.tokenizer = tokenizer;
    this.session = session;
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
        return new OnnxTextEncoder(model, nameOf(model, graph), tokenizer, open(graph));
      } catch (OrtException | LinkageError e) {
        tokenizer.close();
        throw e;
      }
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
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
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the encoder is closed");
      }
      WordPieceTokenizer.Tokens tokens = tokenizer.tokenize(text);
      return new TextVector(run(tokens.ids()), tokens.cut());
    } catch (OrtException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The text encoder could not read a text.", e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Waits for running calls, then frees the native memory. Closing twice does nothing.
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        tokenizer.close();
        session.close();
      }
    } catch (OrtException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The text encoder could not be closed.", e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private float[] run(long[] ids) throws OrtException {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    OrtEnvironment environment = OnnxRuntime.environment();
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", idTensor, "attention_mask", mask, "token_type_ids", types))) {
      return pool(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
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

  private static OrtSession open(byte[] graph) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OnnxRuntime.environment().createSession(graph, options);
    }
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
