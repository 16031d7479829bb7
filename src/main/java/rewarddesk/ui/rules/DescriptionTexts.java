package rewarddesk.ui.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import rewarddesk.reward.rule.RewardDescription;
import rewarddesk.reward.rule.RewardDescription.Parameter;

/// What rewards and their parameters mean, in the language of the window: as the reward itself says
/// it in English, unless `rewards_zh.properties` beside this class says it in Chinese.
final class DescriptionTexts {
  private final ResourceBundle texts;

  DescriptionTexts(Locale locale) {
    texts =
        ResourceBundle.getBundle(
            DescriptionTexts.class.getPackageName() + ".rewards",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String summary(RewardDescription reward) {
    return find("summary." + reward.name()).orElse(reward.summary());
  }

  /// A parameter of one reward may mean something else than that of another.
  String meaning(RewardDescription reward, Parameter parameter) {
    return find("meaning." + reward.name() + "." + parameter.name())
        .or(() -> find("meaning." + parameter.name()))
        .orElse(parameter.meaning());
  }

  private Optional<String> find(String key) {
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }
}
