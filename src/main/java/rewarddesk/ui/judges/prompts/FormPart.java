package rewarddesk.ui.judges.prompts;

import rewarddesk.reward.generative.definition.DefinitionText;

/// A part of the form.
interface FormPart {
  /// Shows what the definition says now; what is being typed stays.
  void show(DefinitionText text);

  /// Takes what was typed and not taken yet.
  void takeNow();

  /// Drops what was typed and not taken yet.
  void reset(DefinitionText text);
}
