package rewarddesk.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Asks a question again and again without asking it twice at a time: requests that come while an
/// answer is on its way are answered by one more question after it. JavaFX thread only.
public final class Coalescer<T> {
  private final Tasks tasks;
  private final Consumer<T> done;
  private final Consumer<Throwable> failed;
  private boolean asking;
  private boolean again;

  public Coalescer(Tasks tasks, Consumer<T> done, Consumer<Throwable> failed) {
    this.tasks = tasks;
    this.done = done;
    this.failed = failed;
  }

  /// The question of the latest call wins.
  public void ask(Callable<T> question) {
    if (asking) {
      again = true;
      latest = question;
      return;
    }
    asking = true;
    tasks.run(question, this::answered, this::refused);
  }

  private Callable<T> latest =
      () -> {
        throw new IllegalStateException("nothing was asked");
      };

  private void answered(T answer) {
    asking = false;
    done.accept(answer);
    next();
  }

  private void refused(Throwable thrown) {
    asking = false;
    failed.accept(thrown);
    next();
  }

  private void next() {
    if (again) {
      again = false;
      ask(latest);
    }
  }
}
