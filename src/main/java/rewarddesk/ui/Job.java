package rewarddesk.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import rewarddesk.dataset.ImportReport;
import rewarddesk.learn.LearningResult;
import rewarddesk.progress.Cancellation;
import rewarddesk.run.RunTally;

/// Work that goes on beside annotating. JavaFX thread only.
public abstract sealed class Job {
  final Progress progress = new Progress();

  private Job() {}

  /// What a job is doing.
  public enum State {
    RUNNING,
    PAUSED,
    DONE,
    CANCELLED,
    FAILED;

    public boolean isOver() {
      return this == DONE || this == CANCELLED || this == FAILED;
    }
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return progress.state.getReadOnlyProperty();
  }

  /// 0 to 1, or negative when not known.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.fraction.getReadOnlyProperty();
  }

  /// What went wrong, when it failed.
  public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
    return progress.fault.getReadOnlyProperty();
  }

  /// Ends it soon; what is finished stays.
  public abstract void cancel();

  public boolean isOver() {
    return stateProperty().get().isOver();
  }

  /// How far a job is.
  static final class Progress {
    final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    final ReadOnlyObjectWrapper<Optional<Fault>> fault =
        new ReadOnlyObjectWrapper<>(Optional.empty());

    Progress() {}

    void fail(Fault what) {
      fault.set(Optional.of(what));
      state.set(State.FAILED);
    }
  }

  /// Files on their way into the project.
  public static final class Import extends Job {
    final Cancellation cancellation = new Cancellation();
    final ReadOnlyObjectWrapper<Optional<ImportReport>> report =
        new ReadOnlyObjectWrapper<>(Optional.empty());

    Import() {}

    /// The report, once it is done.
    public ReadOnlyObjectProperty<Optional<ImportReport>> reportProperty() {
      return report.getReadOnlyProperty();
    }

    @Override
    public void cancel() {
      cancellation.cancel();
    }
  }

  /// A judge being learned from the project's decisions.
  public static final class Learn extends Job {
    final Cancellation cancellation = new Cancellation();
    final ReadOnlyObjectWrapper<Optional<LearningResult>> result =
        new ReadOnlyObjectWrapper<>(Optional.empty());

    Learn() {}

    /// What came of it, once it is done.
    public ReadOnlyObjectProperty<Optional<LearningResult>> resultProperty() {
      return result.getReadOnlyProperty();
    }

    @Override
    public void cancel() {
      cancellation.cancel();
    }
  }

  /// A judging run.
  public static final class Judging extends Job {
    final ReadOnlyObjectWrapper<Optional<RunTally>> tally =
        new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<String> judges;
    private final ReadOnlyStringWrapper judge;
    private final RunControl control = new RunControl();

    Judging(List<String> judges) {
      this.judges = List.copyOf(judges);
      this.judge = new ReadOnlyStringWrapper(judges.getFirst());
    }

    /// Ids of the reward systems that judge, one after another.
    public List<String> judges() {
      return judges;
    }

    /// Id of the reward system that is judging or has judged last.
    public String judge() {
      return judge.get();
    }

    void goesOnWith(String next) {
      judge.set(next);
      tally.set(Optional.empty());
    }

    RunControl control() {
      return control;
    }

    /// How far it is; empty until the judge is ready.
    public ReadOnlyObjectProperty<Optional<RunTally>> tallyProperty() {
      return tally.getReadOnlyProperty();
    }

    public void pause() {
      control.pause();
      if (!isOver()) {
        progress.state.set(State.PAUSED);
      }
    }

    public void resume() {
      control.resume();
      if (!isOver()) {
        progress.state.set(State.RUNNING);
      }
    }

    @Override
    public void cancel() {
      control.cancel();
    }
  }
}
