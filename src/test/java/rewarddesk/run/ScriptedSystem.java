package rewarddesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Verdict;
import rewarddesk.reward.RewardSystem;

/// A reward system that says what a test tells it to.
record ScriptedSystem(RewardSystemKind kind, int concurrency, Script script)
    implements RewardSystem {

  /// What it says about an item.
  interface Script {
    Verdict.MachineVerdict verdict(Comparison comparison) throws InterruptedException;
  }

  @Override
  public String id() {
    return "scripted";
  }

  @Override
  public Judgment judge(Comparison comparison) throws InterruptedException {
    return new Judgment(
        comparison.id(),
        id(),
        kind,
        script.verdict(comparison),
        Optional.empty(),
        Assessment.NONE,
        Assessment.NONE,
        Optional.empty(),
        List.of(),
        Provenance.ofVersion("1"),
        Duration.ZERO,
        Instant.EPOCH);
  }

  @Override
  public void close() {}
}
