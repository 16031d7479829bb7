package rewarddesk.ui.judges.prompts;

import java.util.function.UnaryOperator;
import rewarddesk.reward.generative.definition.DefinitionText;

/// Takes the changes that a form makes to the definition that is open.
@FunctionalInterface
interface Edits {
  void apply(UnaryOperator<DefinitionText> change);
}
