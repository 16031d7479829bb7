package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The one ONNX Runtime environment of the process.
///
/// While it starts, ONNX Runtime 1.29.0 matches a recursive regular expression against the
/// process's whole command line. About 250 bytes of stack go for each character, so that a class
/// path of 4,000 characters overflows an ordinary thread and ends the process without a word. It is
/// therefore started once on a thread with room for a million characters; the room is only
/// reserved, not used.
final class OnnxRuntime {
  private static final long STACK_BYTES = 256L << 20;

  private OnnxRuntime() {}

  /// Starts the runtime on first use.
  ///
  /// @throws LinkageError when there is no native library for this machine
  static OrtEnvironment environment() {
    return Holder.ENVIRONMENT;
  }

  /// Stands outside the holder: the new thread must not wait for the class that waits for it.
  private static OrtEnvironment start() {
    CompletableFuture<OrtEnvironment> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("onnxruntime-start")
        .daemon()
        .stackSize(STACK_BYTES)
        .start(() -> started.completeAsync(OnnxRuntime::quiet, Runnable::run));
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("ONNX Runtime did not start", e.getCause());
    }
  }

  /// Every fault comes as an exception and is told in a sentence; else each would also stand on
  /// standard error, in the runtime's own words.
  private static OrtEnvironment quiet() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
  }

  private static final class Holder {
    static final OrtEnvironment ENVIRONMENT = start();
  }
}
