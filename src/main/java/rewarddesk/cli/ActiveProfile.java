package rewarddesk.cli;

import rewarddesk.project.Project;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;

/// The reward profile that a project goes by.
final class ActiveProfile {
  private ActiveProfile() {}

  static NumberedProfile of(Project project, RewardCatalog catalog) {
    try {
      return new ProjectProfiles(project.profiles(), catalog).active();
    } catch (ProfileException e) {
      throw CommandFailure.failed("The project's reward profile cannot be used. " + e.getMessage());
    }
  }
}
