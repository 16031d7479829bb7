package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Manner;
import rewarddesk.model.Verdict;
import rewarddesk.stats.Proportion;

class HasteCountTest {
  private final HasteCount count = new HasteCount();

  @Test
  void countsTimedDecisionsOnly() {
    add(new Verdict.Tie(), 400, Manner.direct(), true);
    add(new Verdict.Tie(), 9000, Manner.direct(), false);
    add(new Verdict.BothBad(), 9000, new Manner.BeforeReveal(), false);
    add(new Verdict.Skipped(), 400, Manner.direct(), false);
    add(new Verdict.Tie(), 400, new Manner.AfterReveal(new Verdict.Tie()), false);
    add(new Verdict.Tie(), 0, Manner.direct(), false);
    assertThat(count.share()).isEqualTo(new Proportion(1, 3));
  }

  private void add(Verdict.HumanVerdict verdict, long millis, Manner manner, boolean hasty) {
    count.add(
        new Annotation(
                "c1",
                "ann",
                verdict,
                Optional.empty(),
                Optional.empty(),
                false,
                DisplayOrder.AS_STORED,
                Duration.ofMillis(millis),
                "",
                Instant.EPOCH)
            .as(manner, hasty));
  }
}
