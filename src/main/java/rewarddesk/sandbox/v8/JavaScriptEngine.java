package rewarddesk.sandbox.v8;

import com.caoccao.javet.exceptions.BaseJavetScriptingException;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetTerminatedException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.reference.V8ValueFunction;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import rewarddesk.sandbox.Outcome;

/// JavaScript in an isolate made for one run. Nothing of Java is reachable from it.
final class JavaScriptEngine {
  private JavaScriptEngine() {}

  static Outcome run(Wire.Request request, Deadline deadline) {
    AtomicBoolean full = new AtomicBoolean();
    try (V8Runtime engine = V8Host.getV8Instance().createV8Runtime()) {
      engine.setNearHeapLimitCallback(
          (current, initial) -> {
            full.set(true);
            engine.terminateExecution();
            return current + (64 << 20);
          });
      ScheduledFuture<?> alarm = deadline.after(request.wallMillis(), engine);
      try (V8ValueFunction prelude = engine.getExecutor(Script.PRELUDE.text()).execute();
          V8ValueFunction written =
              prelude.call(null, request.program().input(), request.outputBytes())) {
        return finish(engine, request, written);
      } finally {
        alarm.cancel(false);
      }
    } catch (JavetTerminatedException e) {
      return full.get()
          ? new Outcome.OutOfMemory()
          : new Outcome.TimedOut(Duration.ofMillis(request.wallMillis()));
    } catch (JavetException e) {
      return full.get()
          ? new Outcome.OutOfMemory()
          : new Outcome.Crashed("The engine gave up: " + e.getMessage());
    }
  }

  private static Outcome finish(V8Runtime engine, Wire.Request request, V8ValueFunction written)
      throws JavetException {
    String failure = "";
    try {
      engine.getExecutor(request.program().source()).executeVoid();
      engine.await();
    } catch (BaseJavetScriptingException e) {
      failure = failure(e);
    }
    if (!written.callString(null, 0).isEmpty()) {
      return new Outcome.OutputLimit();
    }
    String output = written.callString(null, 1);
    String errors = written.callString(null, 2);
    return new Outcome.Finished(failure.isEmpty() ? 0 : 1, output, errors + failure);
  }

  private static String failure(BaseJavetScriptingException e) {
    String stack = e.getScriptingError().getStack();
    String text =
        stack == null || stack.isBlank() ? e.getScriptingError().getDetailedMessage() : stack;
    return text + "\n";
  }
}
