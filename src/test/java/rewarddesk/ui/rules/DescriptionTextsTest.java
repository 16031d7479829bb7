package rewarddesk.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import rewarddesk.reward.rule.RewardDescription;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.wiring.OutsideFixture;
import rewarddesk.wiring.OutsideRewards;

/// What rewards mean, in the Chinese window.
class DescriptionTextsTest {

  @Test
  void everyRewardAndParameterIsExplainedInChinese() {
    DescriptionTexts texts = new DescriptionTexts(Locale.SIMPLIFIED_CHINESE);
    try (OutsideRewards outside = OutsideFixture.rewards()) {
      for (RewardType type : outside.catalog().types()) {
        RewardDescription about = type.description();
        assertThat(texts.summary(about)).as(about.name()).isNotEqualTo(about.summary());
        for (RewardDescription.Parameter parameter : about.parameters()) {
          assertThat(texts.meaning(about, parameter))
              .as(about.name() + " " + parameter.name())
              .isNotEqualTo(parameter.meaning());
        }
      }
    }
  }
}
