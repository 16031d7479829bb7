package rewarddesk.inference;

/// How a model is run.
///
/// @param provider what computes
/// @param threadsPerCall threads that work on one call; with 1, as many callers as there are cores
///   get the most out of a processor
/// @param arena whether memory is kept between calls: faster, and as much as the longest text took
public record Compute(Provider provider, int threadsPerCall, boolean arena) {

  /// One thread for each call on the processor.
  public static final Compute STANDARD = new Compute(Provider.CPU, 1, true);

  /// What can compute. Everything but the CPU needs a runtime on the machine that has it.
  public enum Provider {
    CPU,
    CUDA,
    DIRECTML,
    COREML
  }
}
