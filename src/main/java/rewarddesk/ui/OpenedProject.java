package rewarddesk.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import rewarddesk.project.Project;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProfileException;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;

/// A project just opened, with the reward profile it goes by.
///
/// @param refused why its own profile cannot be used; the standard one then stands in
record OpenedProject(Project project, NumberedProfile rules, Optional<ProfileException> refused) {

  /// Opens a file beside the window.
  static OpenedProject of(Path file, Function<Path, Project> how, RewardCatalog catalog) {
    Project project = how.apply(file);
    try {
      NumberedProfile rules = new ProjectProfiles(project.profiles(), catalog).active();
      return new OpenedProject(project, rules, Optional.empty());
    } catch (ProfileException e) {
      return new OpenedProject(project, ProjectProfiles.standard(catalog), Optional.of(e));
    } catch (RuntimeException e) {
      project.close();
      throw e;
    }
  }
}
