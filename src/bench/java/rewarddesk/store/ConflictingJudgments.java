package rewarddesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import rewarddesk.model.Assessment;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.reward.builtin.BuiltinJudge;

/// Judgments of the rules and of a judge on every item of a bench's project, each for a side by a
/// coin and with a margin of its own.
public final class ConflictingJudgments {
  public static final QueueOrder ORDER = QueueOrder.rulesAgainst(BuiltinJudge.ID);
  private static final int BATCH = 500;

  private ConflictingJudgments() {}

  /// @param ids what the ids of the items begin with
  /// @param first the number in the first id
  public static void add(Project project, int size, String ids, int first) {
    Random random = new Random(4);
    List<Judgment> batch = new ArrayList<>(2 * BATCH);
    for (int i = 0; i < size; i++) {
      String id = ids + (first + i);
      batch.add(judgment(id, JudgmentRepository.RULES, RewardSystemKind.RULE, random));
      batch.add(judgment(id, BuiltinJudge.ID, RewardSystemKind.GENERATIVE, random));
      if (batch.size() >= 2 * BATCH || i == size - 1) {
        project.judgments().addAll(batch);
        batch.clear();
      }
    }
  }

  private static Judgment judgment(String id, String judge, RewardSystemKind kind, Random random) {
    return new Judgment(
        id,
        judge,
        kind,
        new Verdict.Prefers(random.nextBoolean() ? Slot.A : Slot.B),
        Optional.of(random.nextDouble()),
        Assessment.NONE,
        Assessment.NONE,
        Optional.empty(),
        List.of(),
        new Provenance("1", Optional.empty(), Optional.empty(), Map.of(), OptionalLong.empty()),
        Duration.ofMillis(1),
        Instant.EPOCH);
  }
}
