package rewarddesk.inference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    COREML;

    /// As in files and on the command line: `cuda`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Provider> ofWord(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }
}
