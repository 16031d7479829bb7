package rewarddesk.reward.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rewarddesk.wiring.OutsideFixture;
import rewarddesk.wiring.OutsideRewards;

/// The documentation of the rewards.
class RewardReferenceTest {

  @Test
  void docsRewardsIsWhatTheCodeSays() throws IOException {
    try (OutsideRewards outside = OutsideFixture.rewards()) {
      RewardCatalog catalog = outside.catalog();
      assertThat(Files.readString(Path.of("docs/rewards.md")))
          .as("rewarddesk reward --describe > docs/rewards.md")
          .isEqualTo(RewardReference.markdown(catalog, Presets.of(catalog)));
    }
  }
}
