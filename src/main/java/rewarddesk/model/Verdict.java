package rewarddesk.model;

/// Which side is better, in the words of whoever said it. Sides are stored sides.
///
/// A human can call both bad or skip; a machine can fail or answer something unreadable. Neither a
/// failure nor an unreadable reply is ever a tie or a number.
public sealed interface Verdict {

  /// What a human can decide.
  sealed interface HumanVerdict extends Verdict permits Prefers, Tie, BothBad, Skipped {}

  /// What a reward system can end with.
  sealed interface MachineVerdict extends Verdict permits Prefers, Tie, Unparsed, Failed {}

  /// One side is better.
  record Prefers(Slot slot) implements HumanVerdict, MachineVerdict {}

  /// Neither is better.
  record Tie() implements HumanVerdict, MachineVerdict {}

  /// Neither is acceptable.
  record BothBad() implements HumanVerdict {}

  /// The annotator passed; the item leaves the queue without a label.
  record Skipped() implements HumanVerdict {}

  /// The judge answered, but no verdict could be read from the reply.
  record Unparsed(String reply) implements MachineVerdict {}

  /// The judge did not answer.
  record Failed(String reason) implements MachineVerdict {}

  static HumanVerdict prefers(Slot slot) {
    return new Prefers(slot);
  }

  /// The stable word for this verdict in files and on the command line: `A`, `B`, `tie`,
  /// `both_bad`, `skip`, `unparsed`, `failed`.
  default String word() {
    return switch (this) {
      case Prefers(Slot slot) -> slot.name();
      case Tie() -> "tie";
      case BothBad() -> "both_bad";
      case Skipped() -> "skip";
      case Unparsed(String ignored) -> "unparsed";
      case Failed(String ignored) -> "failed";
    };
  }

  /// Whether this verdict ranks the two sides: a preference or a tie.
  default boolean ranks() {
    return this instanceof Prefers || this instanceof Tie;
  }
}
