package rewarddesk.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.model.Verdict.HumanVerdict;
import rewarddesk.model.Verdict.MachineVerdict;

/// A verdict as its word and, for a judge that gave none, the reply or the reason.
final class VerdictColumns {
  private VerdictColumns() {}

  static HumanVerdict human(String word) {
    return switch (word) {
      case "A" -> new Verdict.Prefers(Slot.A);
      case "B" -> new Verdict.Prefers(Slot.B);
      case "tie" -> new Verdict.Tie();
      case "both_bad" -> new Verdict.BothBad();
      case "skip" -> new Verdict.Skipped();
      default -> throw Columns.unknown(word);
    };
  }

  static MachineVerdict machine(String word, Optional<String> detail) {
    return switch (word) {
      case "A" -> new Verdict.Prefers(Slot.A);
      case "B" -> new Verdict.Prefers(Slot.B);
      case "tie" -> new Verdict.Tie();
      case "unparsed" -> new Verdict.Unparsed(detail.orElse(""));
      case "failed" -> new Verdict.Failed(detail.orElse(""));
      default -> throw Columns.unknown(word);
    };
  }

  /// The reply no verdict could be read from.
  static @Nullable String reply(MachineVerdict verdict) {
    return verdict instanceof Verdict.Unparsed(String reply) ? reply : null;
  }

  /// Why the judge did not answer.
  static @Nullable String failure(MachineVerdict verdict) {
    return verdict instanceof Verdict.Failed(String reason) ? reason : null;
  }

  /// The reply or the reason, whichever there is.
  static @Nullable String detail(MachineVerdict verdict) {
    String reply = reply(verdict);
    return reply == null ? failure(verdict) : reply;
  }
}
