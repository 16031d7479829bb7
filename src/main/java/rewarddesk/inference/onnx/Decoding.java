package rewarddesk.inference.onnx;

import java.util.List;

/// How the next token is chosen and where a reply stops, beside what each call says itself.
///
/// @param topK only so many of the most likely tokens can be chosen; 0 for all
/// @param topP only the fewest tokens whose probabilities come to this can be chosen; 1 for all
/// @param stops texts at which the reply ends; they are not part of it
public record Decoding(int topK, double topP, List<String> stops) {
  /// The model's own distribution, to its own end.
  public static final Decoding PLAIN = new Decoding(0, 1, List.of());

  public Decoding {
    stops = List.copyOf(stops);
    if (topK < 0 || !(topP > 0 && topP <= 1)) {
      throw new IllegalArgumentException("topK is 0 or more and topP in (0, 1]");
    }
    if (stops.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("a stop text has at least one character");
    }
  }
}
