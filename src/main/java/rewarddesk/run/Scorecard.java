package rewarddesk.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// Counts committed judgments by verdict. For one thread.
final class Scorecard {
  private final String judge;
  private final long total;
  private long a;
  private long b;
  private long ties;
  private long unparsed;
  private long failed;
  private Conduct conduct = Conduct.NONE;

  Scorecard(String judge, long total) {
    this.judge = judge;
    this.total = total;
  }

  void addAll(List<Judgment> judgments) {
    for (Judgment judgment : judgments) {
      add(judgment.verdict());
      conduct = ConductCount.add(conduct, judgment.calls());
    }
  }

  private void add(Verdict.MachineVerdict verdict) {
    switch (verdict) {
      case Verdict.Prefers(Slot slot) -> {
        if (slot == Slot.A) {
          a++;
        } else {
          b++;
        }
      }
      case Verdict.Tie() -> ties++;
      case Verdict.Unparsed(String ignored) -> unparsed++;
      case Verdict.Failed(String ignored) -> failed++;
    }
  }

  RunTally tally(Duration elapsed, RunTally.State state, Optional<String> message) {
    long done = a + b + ties + unparsed + failed;
    return new RunTally(
        judge, total, done, a, b, ties, unparsed, failed, conduct, elapsed, state, message);
  }
}
