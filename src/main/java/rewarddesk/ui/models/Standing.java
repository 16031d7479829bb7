package rewarddesk.ui.models;

import rewarddesk.reward.trial.ModelCheck;
import rewarddesk.ui.Fault;

/// What is known about whether a model can be used.
sealed interface Standing {

  /// Nobody has loaded it as it is now.
  record Unchecked() implements Standing {}

  /// It was loaded and answered; whether rightly, the check says.
  record Checked(ModelCheck check) implements Standing {}

  /// It could not be used.
  record Refused(Fault fault) implements Standing {}
}
