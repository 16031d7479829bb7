package rewarddesk.ui.rules;

import java.util.Optional;
import rewarddesk.reward.rule.RewardDescription;
import rewarddesk.reward.rule.RewardDescription.Parameter;
import rewarddesk.ui.Messages;

/// What rewards and their parameters mean, in the language of the window: as the reward itself says
/// it in English, unless the texts of this place say it in another language.
record DescriptionTexts(Messages messages) {

  String summary(RewardDescription reward) {
    return find("rules.summary." + reward.name()).orElse(reward.summary());
  }

  /// A parameter of one reward may mean something else than that of another.
  String meaning(RewardDescription reward, Parameter parameter) {
    return find("rules.meaning." + reward.name() + "." + parameter.name())
        .or(() -> find("rules.meaning." + parameter.name()))
        .orElse(parameter.meaning());
  }

  private Optional<String> find(String key) {
    return messages.has(key) ? Optional.of(messages.text(key)) : Optional.empty();
  }
}
