package rewarddesk.ui;

import java.util.Optional;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One line under the top bar for each job that is going on.
final class JobStrips {
  private final Session session;
  private final Messages messages;

  JobStrips(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  Subscription attach(VBox strips) {
    Jobs jobs = session.jobs();
    return Subscription.combine(
        jobs.importingProperty().subscribe(job -> job.ifPresent(one -> add(strips, one))),
        jobs.judgingProperty().subscribe(job -> job.ifPresent(one -> add(strips, one))),
        jobs.learningProperty().subscribe(job -> job.ifPresent(one -> add(strips, one))));
  }

  /// What was over before the window was made has been told already.
  private void add(VBox strips, Job job) {
    if (job.isOver()) {
      return;
    }
    JobStrip strip = new JobStrip(job, messages, session.words());
    strips.getChildren().add(strip);
    job.stateProperty()
        .subscribe(
            state -> {
              if (state.isOver()) {
                strips.getChildren().remove(strip);
                tell(job);
              }
            });
  }

  /// What a job leaves behind when nobody is looking at its own screen.
  private void tell(Job job) {
    Optional<Fault> fault = job.faultProperty().get();
    fault.ifPresent(session.notices()::tell);
  }
}
