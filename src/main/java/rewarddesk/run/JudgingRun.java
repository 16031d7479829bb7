package rewarddesk.run;

import java.util.function.Consumer;
import rewarddesk.project.Project;
import rewarddesk.reward.RewardSystem;

/// Judges what a reward system has not judged yet. One run is used once.
///
/// The results are committed as they arrive; a killed run loses at most the calls in flight.
public final class JudgingRun {

  /// @param limit most items to judge, or −1 for all
  /// @param retryFailed whether items whose latest judgment failed are judged again
  public JudgingRun(Project project, RewardSystem system, long limit, boolean retryFailed) {
    throw new UnsupportedOperationException();
  }

  /// Runs to the end on the calling thread, with workers beside it.
  ///
  /// @param progress hears the tally a few times a second and at the end, from one thread at a time
  /// @return the final tally
  public RunTally run(Consumer<RunTally> progress) {
    throw new UnsupportedOperationException();
  }

  /// Holds new calls back; calls in flight finish. Any thread.
  public void pause() {
    throw new UnsupportedOperationException();
  }

  public void resume() {
    throw new UnsupportedOperationException();
  }

  /// Ends the run soon; what is finished stays. Any thread.
  public void cancel() {
    throw new UnsupportedOperationException();
  }
}
