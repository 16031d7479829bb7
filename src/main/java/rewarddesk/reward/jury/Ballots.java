package rewarddesk.reward.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// The verdicts of a jury's members on one comparison.
///
/// The verdict with most votes wins; when several have as many, it is a tie. A failure and an
/// unreadable reply are no votes; when not more than half of the members voted, there is no
/// verdict.
record Ballots(List<Judgment> judgments) {
  Ballots {
    judgments = List.copyOf(judgments);
  }

  private List<Verdict> votes() {
    return judgments.stream().<Verdict>map(Judgment::verdict).filter(Verdict::ranks).toList();
  }

  private long count(Verdict verdict) {
    return votes().stream().filter(verdict::equals).count();
  }

  private boolean isQuorate() {
    return 2 * votes().size() > judgments.size();
  }

  Verdict.MachineVerdict verdict() {
    if (!isQuorate()) {
      return new Verdict.Failed(
          "Only %d of %d judges gave a verdict: %s"
              .formatted(votes().size(), judgments.size(), firstReason()));
    }
    long most = candidates().stream().mapToLong(this::count).max().orElseThrow();
    List<Verdict.MachineVerdict> first =
        candidates().stream().filter(one -> count(one) == most).toList();
    return first.size() == 1 ? first.getFirst() : new Verdict.Tie();
  }

  private static List<Verdict.MachineVerdict> candidates() {
    return List.of(new Verdict.Prefers(Slot.A), new Verdict.Prefers(Slot.B), new Verdict.Tie());
  }

  private String firstReason() {
    for (Judgment judgment : judgments) {
      switch (judgment.verdict()) {
        case Verdict.Failed(String reason) -> {
          return judgment.judge() + ": " + reason;
        }
        case Verdict.Unparsed(String ignored) -> {
          return judgment.judge() + ": the reply could not be read.";
        }
        case Verdict.Prefers _, Verdict.Tie _ -> {}
      }
    }
    throw new IllegalStateException("without a missing vote there is a quorum");
  }

  /// How far the preferred side is ahead of the other, as a share of the votes; 0 for a tie, empty
  /// without a verdict.
  Optional<Double> margin() {
    return switch (verdict()) {
      case Verdict.Prefers(Slot slot) -> {
        long ahead = count(new Verdict.Prefers(slot)) - count(new Verdict.Prefers(slot.other()));
        yield Optional.of((double) ahead / votes().size());
      }
      case Verdict.Tie() -> Optional.of(0.0);
      case Verdict.Unparsed _, Verdict.Failed _ -> Optional.empty();
    };
  }

  /// The share of the votes that are as the verdict; empty without a verdict.
  Optional<Double> agreement() {
    return isQuorate() ? Optional.of((double) count(verdict()) / votes().size()) : Optional.empty();
  }

  Optional<String> summary() {
    return agreement()
        .map(
            share -> {
              List<String> parts = new ArrayList<>();
              parts.add(count(new Verdict.Prefers(Slot.A)) + " for response A");
              parts.add(count(new Verdict.Prefers(Slot.B)) + " for response B");
              parts.add(count(new Verdict.Tie()) + " for a tie");
              parts.add(judgments.size() - votes().size() + " without a verdict");
              return String.format(
                  Locale.ROOT,
                  "Of %d judges %s; %.0f %% of the votes agree with the verdict.",
                  judgments.size(),
                  String.join(", ", parts),
                  share * 100);
            });
  }
}
