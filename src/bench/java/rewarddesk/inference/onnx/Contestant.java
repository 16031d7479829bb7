package rewarddesk.inference.onnx;

import java.io.IOException;

/// Somebody who scores all texts once when asked, and is asked again and again in turn with the
/// others.
interface Contestant {

  /// One round over all texts.
  ///
  /// @param seconds by the clock
  /// @param processorSeconds used by the whole process meanwhile
  record Lap(double seconds, double processorSeconds) {}

  String name();

  Lap lap() throws Exception;

  /// The most memory its process ever took, in MiB.
  long peakMegabytes() throws IOException;
}
