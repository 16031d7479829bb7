package rewarddesk.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.app.Services;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.project.ReviewPlan;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.settings.Settings;

/// What all screens share while the window is open: the project, the services, the settings, where
/// the window is, the running jobs and the message strip. JavaFX thread only.
public final class Session implements AutoCloseable {
  private static final int RECENT_KEPT = 8;

  private final Services services;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Locale> locale;
  private Words words;
  private final Notices notices;
  private final Navigation navigation = new Navigation();
  private final Pace pace = new Pace();
  private final Jobs jobs;
  private final Tasks.Lane writes;
  private final ReadOnlyObjectWrapper<Optional<Project>> project =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<NumberedProfile> rules;
  private final ReadOnlyObjectWrapper<ReviewPlan> plan =
      new ReadOnlyObjectWrapper<>(ReviewPlan.STANDARD);
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Settings> settings;

  public Session(Services services, Tasks tasks) {
    this.services = services;
    this.tasks = tasks;
    this.rules = new ReadOnlyObjectWrapper<>(ProjectProfiles.standard(services.rewards()));
    this.settings = new ReadOnlyObjectWrapper<>(services.settings().current());
    Locale first = Messages.localeFor(settings.get().language());
    this.locale = new ReadOnlyObjectWrapper<>(first);
    this.words = new Words(first);
    this.notices = new Notices(first);
    this.writes = tasks.newLane();
    this.jobs = new Jobs(services, tasks, notices, this::changed);
  }

  public Services services() {
    return services;
  }

  public Tasks tasks() {
    return tasks;
  }

  /// The language of the window. It follows the settings at once: the window then makes its frame
  /// and its screens anew.
  public Locale locale() {
    return locale.get();
  }

  ReadOnlyObjectProperty<Locale> localeProperty() {
    return locale.getReadOnlyProperty();
  }

  public Words words() {
    return words;
  }

  public Notices notices() {
    return notices;
  }

  public Navigation navigation() {
    return navigation;
  }

  public Pace pace() {
    return pace;
  }

  public Jobs jobs() {
    return jobs;
  }

  /// The lane on which decisions, undo, redo and notes are saved, one after another. Closing a
  /// project stands in the same lane, behind everything decided before.
  public Tasks.Lane writes() {
    return writes;
  }

  public Optional<Project> project() {
    return project.get();
  }

  public ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
    return project.getReadOnlyProperty();
  }

  /// The reward profile that the project goes by; the standard one without a project.
  public NumberedProfile rules() {
    return rules.get();
  }

  public ReadOnlyObjectProperty<NumberedProfile> rulesProperty() {
    return rules.getReadOnlyProperty();
  }

  /// To be called by whoever saved another profile in the project or put one back.
  public void goBy(NumberedProfile profile) {
    rules.set(profile);
  }

  /// How the project is to be reviewed; the standard plan without a project.
  public ReadOnlyObjectProperty<ReviewPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// Goes by another plan from now on and keeps it in the project.
  public void adopt(ReviewPlan wanted) {
    ReviewPlan old = plan.get();
    if (!wanted.equals(old)) {
      plan.set(wanted);
      boolean draws = wanted.auditPercent() != old.auditPercent();
      project()
          .ifPresent(
              open ->
                  tasks.run(() -> keep(open, wanted, draws), ignored -> changed(), notices::fail));
    }
  }

  /// An audit slice is drawn when its share was chosen, and drawn anew when it was drawn already.
  private static Project keep(Project open, ReviewPlan wanted, boolean draws) {
    open.queue().adopt(wanted);
    if (draws || open.queue().audit().drawn()) {
      open.queue().drawAudit((done, total) -> {}, new Cancellation());
    }
    return open;
  }

  /// Grows whenever comparisons, judgments or decisions of the project may have changed. During a
  /// run it grows several times a second: whoever asks the store on every change has to coalesce.
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /// To be called by whoever changed the project.
  public void changed() {
    revision.set(revision.get() + 1);
  }

  public Settings settings() {
    return settings.get();
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  public void updateSettings(UnaryOperator<Settings> change) {
    services.settings().update(change);
    settings.set(services.settings().current());
    speak(Messages.localeFor(settings.get().language()));
  }

  private void speak(Locale wanted) {
    if (!wanted.equals(locale.get())) {
      words = new Words(wanted);
      notices.speak(wanted);
      locale.set(wanted);
    }
  }

  /// Opens a project in the place of the one that is open, making an empty one when there is no
  /// such file. When it cannot be opened the old one stays and the strip says why.
  public void openProject(Path file) {
    open(file, services.projects()::openOrCreate);
  }

  /// As [#openProject], but a file that is not there is a failure.
  public void openExistingProject(Path file) {
    open(file, services.projects()::open);
  }

  private void open(Path file, Function<Path, Project> how) {
    Path wanted = file.toAbsolutePath().normalize();
    if (project().filter(open -> open.file().equals(wanted)).isEmpty()) {
      tasks.run(
          () -> OpenedProject.of(wanted, how, services.rewards()),
          this::replaceProject,
          notices::fail);
    }
  }

  /// Ends the jobs and closes the project behind all pending saves.
  public void closeProject() {
    jobs.cancelAll();
    jobs.forget();
    Optional<Project> closing = project();
    project.set(Optional.empty());
    closing.ifPresent(
        open ->
            writes.run(
                () -> {
                  open.close();
                  return open;
                },
                closed -> {},
                notices::fail));
  }

  @Override
  public void close() {
    closeProject();
  }

  private void replaceProject(OpenedProject opened) {
    closeProject();
    rules.set(opened.rules());
    plan.set(opened.plan());
    project.set(Optional.of(opened.project()));
    changed();
    remember(opened.project().file());
    opened.refused().ifPresent(notices::fail);
  }

  private void remember(Path file) {
    String path = file.toString();
    updateSettings(old -> old.withRecentProjects(latestFirst(path, old.recentProjects())));
  }

  private static List<String> latestFirst(String path, List<String> older) {
    List<String> recent = new ArrayList<>(older);
    recent.remove(path);
    recent.addFirst(path);
    return recent.subList(0, Math.min(RECENT_KEPT, recent.size()));
  }
}
