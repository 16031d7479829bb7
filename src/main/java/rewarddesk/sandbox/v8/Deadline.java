package rewarddesk.sandbox.v8;

import com.caoccao.javet.interop.V8Runtime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Ends what an engine is doing when its time is up.
final class Deadline implements AutoCloseable {
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadline").factory());

  /// @return to be cancelled when the run is over
  ScheduledFuture<?> after(int millis, V8Runtime engine) {
    return clock.schedule(() -> engine.terminateExecution(), millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
