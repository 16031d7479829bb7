package rewarddesk.queue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.JudgmentRepository.Standing;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewQueue.OrderWriter;

/// Where a judge's verdicts are least to be trusted. A verdict that failed or could not be read
/// says nothing about an item, so such items follow after the others.
record Doubts(Project project, String judge, Cancellation cancel) {

  /// The smaller the margin, the stronger; a tie is a margin of 0. A preference without a margin
  /// does not say how certain it is.
  void uncertain(OrderWriter writer) {
    near(0, writer);
  }

  /// The closer the margin to the threshold, the stronger.
  void near(double threshold, OrderWriter writer) {
    project
        .judgments()
        .forEachLatest(
            judge,
            cancel,
            standing -> {
              if (standing.verdict() instanceof Verdict.Tie) {
                writer.add(standing.ordinal(), -Math.abs(threshold));
              } else if (standing.verdict().ranks() && standing.margin().isPresent()) {
                double distance = Math.abs(standing.margin().get() - threshold);
                writer.add(standing.ordinal(), -distance);
              }
            });
  }

  /// Items where other judges prefer the other side: the more of them the stronger, by product of
  /// the judge's margin and their number, where a margin that is not given counts as 1. The rules
  /// have an order of their own.
  void contested(OrderWriter writer) {
    Sides mine = new Sides();
    project.judgments().forEachLatest(judge, cancel, mine::add);
    int[] against = new int[mine.size()];
    project.judgments().judges().stream()
        .filter(other -> !other.equals(judge) && !other.equals(JudgmentRepository.RULES))
        .forEach(
            other ->
                project
                    .judgments()
                    .forEachLatest(
                        other,
                        cancel,
                        standing -> {
                          if (mine.isAgainst(standing)) {
                            against[Math.toIntExact(standing.ordinal())]++;
                          }
                        }));
    project
        .judgments()
        .forEachLatest(
            judge,
            cancel,
            standing -> {
              int judges = mine.count(standing, against);
              if (judges > 0) {
                writer.add(standing.ordinal(), judges * standing.margin().orElse(1.0));
              }
            });
  }

  /// Items where the judge named a side in one order and not the same in the other: opposite sides
  /// are stronger than a side and a tie.
  void flipped(OrderWriter writer) {
    project
        .judgments()
        .forEachCalls(
            judge,
            cancel,
            (ordinal, calls) -> {
              double strength = flip(calls);
              if (strength > 0) {
                writer.add(ordinal, strength);
              }
            });
  }

  /// 2 when both sides were named, 1 for a side and a tie, else 0.
  static double flip(List<JudgeCall> calls) {
    List<String> said =
        calls.stream()
            .filter(call -> call.purpose().startsWith(JudgeCall.PAIRWISE))
            .map(JudgeCall::outcome)
            .distinct()
            .toList();
    long sides = Stream.of("A", "B").filter(said::contains).count();
    return sides == 2 ? 2 : sides == 1 && said.contains("tie") ? 1 : 0;
  }

  /// Which side a judge prefers on each item, two bits an item.
  private static final class Sides {
    private final BitSet a = new BitSet();
    private final BitSet b = new BitSet();

    void add(Standing standing) {
      if (standing.verdict() instanceof Verdict.Prefers(Slot slot)) {
        (slot == Slot.A ? a : b).set(Math.toIntExact(standing.ordinal()));
      }
    }

    int size() {
      return Math.max(a.length(), b.length());
    }

    boolean isAgainst(Standing other) {
      int ordinal = Math.toIntExact(other.ordinal());
      return other.verdict() instanceof Verdict.Prefers(Slot slot)
          && (slot == Slot.A ? b : a).get(ordinal);
    }

    int count(Standing standing, int[] counts) {
      int ordinal = Math.toIntExact(standing.ordinal());
      return ordinal < counts.length ? counts[ordinal] : 0;
    }
  }
}
