package rewarddesk.ui.rules;

import java.time.Instant;
import java.util.function.Consumer;
import rewarddesk.project.Project;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// Changes the profiles of a project, one change after another, and tells when another profile is
/// in force. JavaFX thread only.
final class ProfileChanges {
  private final Session session;
  private final Messages messages;
  private final RewardCatalog catalog;

  ProfileChanges(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.catalog = session.services().rewards();
  }

  /// Something that leads to another profile in force.
  interface Change {
    NumberedProfile of(ProjectProfiles profiles, Instant at);
  }

  /// @param done hears which profile is in force now
  void make(Project project, Change change, Consumer<NumberedProfile> done) {
    session
        .writes()
        .run(
            () -> change.of(profiles(project), now()),
            active -> {
              inForce(project, active);
              done.accept(active);
            },
            session.notices()::fail);
  }

  void remove(Project project, ProfileEntry entry, Runnable done) {
    session
        .writes()
        .run(
            () -> {
              profiles(project).remove(entry.name(), now());
              return entry;
            },
            removed -> done.run(),
            session.notices()::fail);
  }

  private ProjectProfiles profiles(Project project) {
    return new ProjectProfiles(project.profiles(), catalog);
  }

  private Instant now() {
    return session.services().clock().instant();
  }

  private void inForce(Project project, NumberedProfile active) {
    session.goBy(active);
    session.changed();
    session
        .notices()
        .tell(
            messages.text("rules.in.force", active.name(), active.version()),
            messages.text("rules.judge"),
            () -> judgeAll(project));
  }

  /// Lets the rules judge the project by the profile in force, unless a judge is at work or another
  /// project is open by now.
  private void judgeAll(Project project) {
    if (session.project().filter(project::equals).isPresent() && !session.jobs().isJudging()) {
      session.jobs().startJudging(project, RuleJudge.ID, -1, false);
    }
  }
}
