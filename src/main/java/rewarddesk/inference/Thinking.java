package rewarddesk.inference;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a model is to think before it replies, and how hard. Models that cannot be told how hard
/// think or do not; what they think is never a part of the reply.
public enum Thinking {
  OFF,
  ON,
  LOW,
  MEDIUM,
  HIGH;

  /// As in definitions and provenance: `false`, `true`, `low`, `medium`, `high`.
  public String word() {
    return switch (this) {
      case OFF -> "false";
      case ON -> "true";
      case LOW, MEDIUM, HIGH -> name().toLowerCase(Locale.ROOT);
    };
  }

  /// The one with that word.
  public static Optional<Thinking> of(String word) {
    return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
