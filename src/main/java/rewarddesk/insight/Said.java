package rewarddesk.insight;

import rewarddesk.model.Verdict;
import rewarddesk.stats.Choice;

/// What a rater said about an item.
public enum Said {
  A(0),
  B(1),
  TIE(2),
  /// An answer that ranks nothing: unreadable, failed, both bad.
  NOTHING(3),
  /// No answer: not judged, not decided, skipped, no gold label.
  ABSENT(4);

  private static final Said[] ALL = values();

  private final byte number;

  Said(int number) {
    this.number = (byte) number;
  }

  /// Its place in tables: A, B and tie are 0, 1 and 2.
  public byte number() {
    return number;
  }

  public static Said of(Verdict verdict) {
    return verdict instanceof Verdict.Skipped
        ? ABSENT
        : switch (Choice.of(verdict)) {
          case A -> A;
          case B -> B;
          case TIE -> TIE;
          case NONE -> NOTHING;
        };
  }

  static Said at(byte number) {
    return ALL[number];
  }

  /// The same as the metrics see it.
  public Choice choice() {
    return switch (this) {
      case A -> Choice.A;
      case B -> Choice.B;
      case TIE -> Choice.TIE;
      case NOTHING, ABSENT -> Choice.NONE;
    };
  }

  public boolean decisive() {
    return this == A || this == B;
  }

  public boolean ranks() {
    return decisive() || this == TIE;
  }
}
