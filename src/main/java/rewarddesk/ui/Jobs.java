package rewarddesk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.app.Services;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.learn.LearningResult;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.RewardSystem;
import rewarddesk.run.JudgingRun;
import rewarddesk.run.RunTally;

/// The one import, the one judging run and the one learning that may go on while people annotate.
/// JavaFX thread only.
///
/// A finished job stays here, for its report, until the next one starts.
public final class Jobs {
  private final Services services;
  private final Tasks tasks;
  private final Notices notices;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Optional<Job.Import>> importing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Job.Judging>> judging =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ReadOnlyObjectWrapper<Optional<Job.Learn>> learning =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param changed called on the JavaFX thread when a job has changed the project
  Jobs(Services services, Tasks tasks, Notices notices, Runnable changed) {
    this.services = services;
    this.tasks = tasks;
    this.notices = notices;
    this.changed = changed;
  }

  public ReadOnlyObjectProperty<Optional<Job.Import>> importingProperty() {
    return importing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Job.Judging>> judgingProperty() {
    return judging.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Job.Learn>> learningProperty() {
    return learning.getReadOnlyProperty();
  }

  public boolean isLearning() {
    return learning.get().filter(job -> !job.isOver()).isPresent();
  }

  public boolean isImporting() {
    return importing.get().filter(job -> !job.isOver()).isPresent();
  }

  public boolean isJudging() {
    return judging.get().filter(job -> !job.isOver()).isPresent();
  }

  /// Starts an import.
  ///
  /// @throws IllegalStateException when one is running already
  public Job.Import startImport(Project project, List<Path> files, ImportOptions options) {
    return importing(
        (progress, cancel) ->
            services.importer().importFiles(project, files, options, progress, cancel));
  }

  /// Starts importing those rows of the files that the project keeps aside.
  ///
  /// @throws IllegalStateException when an import is running already
  public Job.Import startRetry(Project project, List<Path> files, ImportOptions options) {
    return importing(
        (progress, cancel) -> services.importer().retry(project, files, options, progress, cancel));
  }

  /// One way of importing.
  @FunctionalInterface
  private interface Importing {
    ImportReport run(ProgressListener progress, Cancellation cancel);
  }

  private Job.Import importing(Importing work) {
    requireFree(isImporting());
    Job.Import job = new Job.Import();
    importing.set(Optional.of(job));
    tasks.run(
        () ->
            work.run(
                (done, total) -> tasks.later(() -> imported(job, done, total)), job.cancellation),
        report -> finished(job, report),
        thrown -> failed(job.progress, thrown));
    return job;
  }

  /// Starts judging what the given judge has not judged yet.
  ///
  /// @param judge id of the reward system
  /// @param limit most items to judge, or −1 for all
  /// @throws IllegalStateException when a run is going on already
  public Job.Judging startJudging(Project project, String judge, long limit, boolean retryFailed) {
    return startJudging(project, List.of(judge), limit, retryFailed);
  }

  /// As [#startJudging(Project, String, long, boolean)] with several judges, one after another,
  /// until one of them cannot go on.
  ///
  /// @param judges at least one
  public Job.Judging startJudging(
      Project project, List<String> judges, long limit, boolean retryFailed) {
    requireFree(isJudging());
    Job.Judging job = new Job.Judging(judges);
    judging.set(Optional.of(job));
    tasks.run(
        () -> judge(project, job, limit, retryFailed),
        tally -> finished(job, tally),
        thrown -> failed(job.progress, thrown));
    return job;
  }

  /// Starts learning a judge from the decisions.
  ///
  /// @throws IllegalStateException when one is being learned already
  public Job.Learn startLearning(Project project) {
    requireFree(isLearning());
    Job.Learn job = new Job.Learn();
    learning.set(Optional.of(job));
    tasks.run(
        () -> learn(project, job),
        result -> finished(job, result),
        thrown -> failed(job.progress, thrown));
    return job;
  }

  /// @return empty when cancelled
  private Optional<LearningResult> learn(Project project, Job.Learn job) {
    try {
      return Optional.of(
          services
              .learning()
              .learn(
                  project,
                  (done, total) -> tasks.later(() -> fraction(job, (double) done / total)),
                  job.cancellation));
    } catch (CancellationException cancelled) {
      return Optional.empty();
    }
  }

  private static void fraction(Job job, double fraction) {
    job.progress.fraction.set(fraction);
  }

  private void finished(Job.Learn job, Optional<LearningResult> result) {
    job.result.set(result);
    job.progress.fraction.set(1);
    job.progress.state.set(result.isPresent() ? Job.State.DONE : Job.State.CANCELLED);
    changed.run();
  }

  void cancelAll() {
    importing.get().ifPresent(Job::cancel);
    judging.get().ifPresent(Job::cancel);
    learning.get().ifPresent(Job::cancel);
  }

  void forget() {
    importing.set(Optional.empty());
    judging.set(Optional.empty());
    learning.set(Optional.empty());
  }

  private RunTally judge(Project project, Job.Judging job, long limit, boolean retryFailed) {
    RunTally tally = judge(project, job, job.judges().getFirst(), limit, retryFailed);
    for (String next : job.judges().subList(1, job.judges().size())) {
      if (tally.state() != RunTally.State.DONE) {
        break;
      }
      tasks.later(() -> job.goesOnWith(next));
      tally = judge(project, job, next, limit, retryFailed);
    }
    return tally;
  }

  private RunTally judge(
      Project project, Job.Judging job, String judge, long limit, boolean retryFailed) {
    try (RewardSystem system = services.rewardSystems().open(judge, project)) {
      JudgingRun run = new JudgingRun(project, system, limit, retryFailed);
      job.control().start(run);
      return run.run(tally -> tasks.later(() -> judged(job, tally)));
    }
  }

  private void imported(Job.Import job, long done, long total) {
    job.progress.fraction.set(total <= 0 ? -1 : (double) done / total);
    changed.run();
  }

  private void finished(Job.Import job, ImportReport report) {
    job.report.set(Optional.of(report));
    job.progress.fraction.set(1);
    job.progress.state.set(job.cancellation.isCancelled() ? Job.State.CANCELLED : Job.State.DONE);
    changed.run();
  }

  private void judged(Job.Judging job, RunTally tally) {
    job.tally.set(Optional.of(tally));
    job.progress.fraction.set(tally.total() == 0 ? 1 : (double) tally.done() / tally.total());
    changed.run();
  }

  private void finished(Job.Judging job, RunTally tally) {
    job.tally.set(Optional.of(tally));
    job.progress.state.set(stateOf(tally.state()));
    changed.run();
  }

  private static Job.State stateOf(RunTally.State state) {
    return switch (state) {
      case RUNNING -> Job.State.RUNNING;
      case PAUSED -> Job.State.PAUSED;
      case DONE -> Job.State.DONE;
      case CANCELLED -> Job.State.CANCELLED;
      case UNAVAILABLE -> Job.State.FAILED;
    };
  }

  private void failed(Job.Progress progress, Throwable thrown) {
    progress.fail(notices.caught(thrown));
    changed.run();
  }

  private static void requireFree(boolean busy) {
    if (busy) {
      throw new IllegalStateException("one is running already");
    }
  }
}
