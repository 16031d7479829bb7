package rewarddesk.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;

/// A project just opened, with the reward profile and the plan of reviewing it goes by.
///
/// @param refused why its own profile cannot be used; the standard one then stands in
record OpenedProject(
    Project project, NumberedProfile rules, ReviewPlan plan, Optional<ProfileException> refused) {

  /// Opens a file beside the window.
  static OpenedProject of(Path file, Function<Path, Project> how, RewardCatalog catalog) {
    Project project = how.apply(file);
    try {
      return of(project, project.queue().plan(), catalog);
    } catch (RuntimeException e) {
      project.close();
      throw e;
    }
  }

  private static OpenedProject of(Project project, ReviewPlan plan, RewardCatalog catalog) {
    try {
      NumberedProfile rules = new ProjectProfiles(project.profiles(), catalog).active();
      return new OpenedProject(project, rules, plan, Optional.empty());
    } catch (ProfileException e) {
      return new OpenedProject(project, ProjectProfiles.standard(catalog), plan, Optional.of(e));
    }
  }
}
