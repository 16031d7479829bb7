package rewarddesk.inference.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the files of a model tell without loading it.
///
/// @param bytes size of the weights, external ones included; 0 when the files are not there
/// @param precision the format of most weights
public record ModelFacts(long bytes, Precision precision) {

  /// Looks at the files; takes a moment even for large ones.
  public static ModelFacts of(ModelDescription description) {
    long bytes = 0;
    try {
      for (Path file : WeightDigests.files(description)) {
        bytes += Files.size(file);
      }
    } catch (IOException e) {
      return new ModelFacts(0, Precision.UNKNOWN);
    }
    return new ModelFacts(bytes, GraphWeights.precision(description.graphFile()));
  }
}
