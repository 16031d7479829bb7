package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.util.EnumSet;
import java.util.Set;
import rewarddesk.inference.Compute;

/// [Compute] in the words of ONNX Runtime.
final class SessionSettings {
  private static final int FIRST_DEVICE = 0;

  /// On processors, ONNX Runtime 1.29 computes a layer normalisation as one operation without
  /// vector instructions. Left in its parts it goes through those that have them: the same numbers
  /// but for rounding, and an eighth less time for an encoder of 384 dimensions
  /// (`docs/benchmarks.md`). Graphs that name the operation themselves (opset 17) stay as they are.
  private static final String WHOLE_LAYER_NORM = "LayerNormFusionL1;LayerNormFusionL2";

  private SessionSettings() {}

  /// @throws OrtException when the provider is not to be had here
  static OrtSession.SessionOptions of(Compute compute) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    try {
      options.setIntraOpNumThreads(compute.threadsPerCall());
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(compute.arena());
      options.setMemoryPatternOptimization(compute.arena());
      addProvider(options, compute.provider());
      return options;
    } catch (OrtException | RuntimeException e) {
      options.close();
      throw e;
    }
  }

  private static void addProvider(OrtSession.SessionOptions options, Compute.Provider provider)
      throws OrtException {
    switch (provider) {
      case CPU ->
          options.addConfigEntry("optimization.disable_specified_optimizers", WHOLE_LAYER_NORM);
      case CUDA -> options.addCUDA(FIRST_DEVICE);
      case DIRECTML -> {
        options.setMemoryPatternOptimization(false); // DirectML asks for it
        options.addDirectML(FIRST_DEVICE);
      }
      case COREML -> options.addCoreML();
    }
  }

  static Set<Compute.Provider> available(Set<OrtProvider> providers) {
    Set<Compute.Provider> available = EnumSet.of(Compute.Provider.CPU);
    if (providers.contains(OrtProvider.CUDA)) {
      available.add(Compute.Provider.CUDA);
    }
    if (providers.contains(OrtProvider.DIRECT_ML)) {
      available.add(Compute.Provider.DIRECTML);
    }
    if (providers.contains(OrtProvider.CORE_ML)) {
      available.add(Compute.Provider.COREML);
    }
    return available;
  }
}
