package rewarddesk.inference.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import rewarddesk.inference.Compute;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;

/// One `.onnx` file, loaded from its path so that weights beside it are found. Safe for any number
/// of threads: the runs of one session go side by side. Closing waits for them.
final class OnnxGraph implements AutoCloseable {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Path file;
  private final OrtSession session;
  private final GraphShape shape;
  private boolean closed;

  private OnnxGraph(Path file, OrtSession session, GraphShape shape) {
    this.file = file;
    this.session = session;
    this.shape = shape;
  }

  /// Takes from milliseconds to minutes, by the size of the weights.
  ///
  /// @throws ModelException when the file cannot be loaded here, with what to do
  static OnnxGraph open(Path file, Compute compute) {
    if (!Files.isRegularFile(file)) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "There is no %s. Export the model to ONNX, or name the right file.".formatted(file));
    }
    return open(
        file,
        compute,
        options -> OnnxRuntime.environment().createSession(file.toString(), options));
  }

  /// A graph that is in memory already.
  ///
  /// @param name what it is called in messages
  /// @throws ModelException as above
  static OnnxGraph open(String name, byte[] graph, Compute compute) {
    return open(
        Path.of(name), compute, options -> OnnxRuntime.environment().createSession(graph, options));
  }

  /// Makes a session.
  @FunctionalInterface
  private interface Loading {
    OrtSession load(OrtSession.SessionOptions options) throws OrtException;
  }

  private static OnnxGraph open(Path file, Compute compute, Loading loading) {
    try (OrtSession.SessionOptions options = SessionSettings.of(compute)) {
      OrtSession session = loading.load(options);
      try {
        return new OnnxGraph(file, session, shape(session));
      } catch (OrtException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (OrtException e) {
      throw OnnxFaults.loading(file, e);
    } catch (LinkageError e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "ONNX Runtime has no library for this machine, so %s cannot be used.".formatted(file),
          e);
    }
  }

  /// What a file's graph reads and gives.
  ///
  /// @throws ModelException as [#open]
  static GraphShape shapeOf(Path file) {
    try (OnnxGraph graph = open(file, Compute.STANDARD)) {
      return graph.shape();
    }
  }

  Path file() {
    return file;
  }

  GraphShape shape() {
    return shape;
  }

  /// Reads a result; its tensors are gone afterwards.
  @FunctionalInterface
  interface Reading<T> {
    T read(OrtSession.Result result) throws OrtException;
  }

  /// Runs the graph on the calling thread.
  ///
  /// @param outputs the names wanted
  /// @param options with which another thread can end the run
  /// @throws OrtException when the run fails or was ended
  <T> T run(
      Map<String, OnnxTensor> inputs,
      Set<String> outputs,
      OrtSession.RunOptions options,
      Reading<T> reading)
      throws OrtException {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(file + " is closed");
      }
      try (OrtSession.Result result = session.run(inputs, outputs, options)) {
        return reading.read(result);
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Runs the graph on the calling thread, with some outputs written into the caller's memory.
  ///
  /// @param outputs the other names wanted; their tensors are the caller's to close
  /// @param written tensors over the caller's memory, by output
  /// @param options with which another thread can end the run
  /// @throws OrtException when the run fails or was ended
  OrtSession.Result run(
      Map<String, OnnxTensor> inputs,
      Set<String> outputs,
      Map<String, OnnxTensor> written,
      OrtSession.RunOptions options)
      throws OrtException {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(file + " is closed");
      }
      return session.run(inputs, outputs, written, options);
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
        session.close();
      }
    } catch (OrtException e) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "%s could not be closed.".formatted(file), e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// What can compute on this machine.
  static Set<Compute.Provider> providers() {
    return SessionSettings.available(OrtEnvironment.getAvailableProviders());
  }

  private static GraphShape shape(OrtSession session) throws OrtException {
    return new GraphShape(
        ports(session.getInputInfo().values()), ports(session.getOutputInfo().values()));
  }

  private static List<GraphShape.Port> ports(Collection<NodeInfo> nodes) {
    return nodes.stream()
        .map(
            node ->
                node.getInfo() instanceof TensorInfo tensor
                    ? new GraphShape.Port(
                        node.getName(),
                        tensor.type.name().toLowerCase(Locale.ROOT),
                        Arrays.stream(tensor.getShape()).boxed().toList())
                    : new GraphShape.Port(node.getName(), "other", List.of()))
        .toList();
  }
}
