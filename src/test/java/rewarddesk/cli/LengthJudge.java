package rewarddesk.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystem;
import rewarddesk.reward.RewardSystems;

/// Prefers the longer response; fails where a response says "FAIL", cannot be read where one says
/// "MUMBLE".
record LengthJudge(String id) implements RewardSystem {
  static final String SERVER_IS_DOWN = "No server answers. Start one with: ollama serve";

  /// Two of these, and one whose server is down.
  static final RewardSystems CATALOG =
      new RewardSystems() {
        @Override
        public RewardSystem open(String id) {
          return switch (id) {
            case "builtin", "random", "ollama:down", "jury:panel" -> new LengthJudge(id);
            default ->
                throw new IllegalArgumentException(
                    "There is no judge \"" + id + "\". There are: builtin, random, ollama:MODEL.");
          };
        }

        @Override
        public List<String> local() {
          return List.of("builtin", "random");
        }
      };

  @Override
  public RewardSystemKind kind() {
    return RewardSystemKind.RULE;
  }

  @Override
  public int concurrency() {
    return 1;
  }

  @Override
  public Judgment judge(Comparison comparison) {
    if (id.equals("ollama:down")) {
      throw new JudgeUnavailableException(SERVER_IS_DOWN);
    }
    int a = comparison.responseA().plain().length();
    int b = comparison.responseB().plain().length();
    return new Judgment(
        comparison.id(),
        id,
        kind(),
        verdict(comparison, a, b),
        Optional.of((double) Math.abs(a - b)),
        new Assessment(
            Optional.empty(), Optional.of(new Rating(4)), Optional.of(a + " characters")),
        Assessment.NONE,
        Optional.empty(),
        List.of(),
        Provenance.ofVersion("test"),
        Duration.ZERO,
        Instant.EPOCH);
  }

  private static Verdict.MachineVerdict verdict(Comparison comparison, int a, int b) {
    String text = comparison.responseA().plain();
    if (text.contains("FAIL")) {
      return new Verdict.Failed("no answer");
    }
    if (text.contains("MUMBLE")) {
      return new Verdict.Unparsed("well, hm");
    }
    return a == b ? new Verdict.Tie() : new Verdict.Prefers(a > b ? Slot.A : Slot.B);
  }

  @Override
  public void close() {}
}
