package rewarddesk.sandbox.v8;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.exceptions.JavetTerminatedException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.reference.V8ValueArrayBuffer;
import com.caoccao.javet.values.reference.V8ValueFunction;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import rewarddesk.sandbox.Outcome;

/// CPython inside V8. The module is compiled once; every run gets an instance of its own, which is
/// an interpreter that has never run before.
final class PythonEngine implements AutoCloseable {
  private static final int SEED = 20_261_123;

  private final V8Runtime engine;

  PythonEngine() throws JavetException {
    engine = V8Host.getV8Instance().createV8Runtime();
    byte[] module = PythonArchive.module();
    try (V8ValueFunction load = engine.getExecutor(Script.WASI.text()).execute();
        V8ValueArrayBuffer wasm = engine.createV8ValueArrayBuffer(module.length)) {
      wasm.fromBytes(module);
      load.callVoid(null, wasm);
    }
  }

  Outcome run(Wire.Request request, Deadline deadline) {
    String source = request.program().source();
    if (source.indexOf('\0') >= 0) {
      return new Outcome.Finished(1, "", "SyntaxError: source code cannot contain null bytes\n");
    }
    ScheduledFuture<?> alarm = deadline.after(request.wallMillis(), engine);
    try {
      String answer =
          engine
              .getGlobalObject()
              .invokeString(
                  "runPython",
                  ByteText.of(source),
                  ByteText.of(request.program().input()),
                  request.outputBytes(),
                  SEED);
      return outcome(answer);
    } catch (JavetTerminatedException e) {
      return new Outcome.TimedOut(Duration.ofMillis(request.wallMillis()));
    } catch (JavetException e) {
      return new Outcome.Crashed("The engine gave up: " + e.getMessage());
    } finally {
      alarm.cancel(false);
    }
  }

  @Override
  public void close() throws JavetException {
    engine.close();
  }

  private static Outcome outcome(String answer) {
    String[] parts = answer.split(",", 4);
    int length = Integer.parseInt(parts[2]);
    String output = ByteText.decoded(parts[3].substring(0, length));
    String errors = ByteText.decoded(parts[3].substring(length));
    int exit = Integer.parseInt(parts[1]);
    String last = errors.stripTrailing();
    return switch (parts[0]) {
      case "output" -> new Outcome.OutputLimit();
      case "deep" -> new Outcome.Crashed("The program called itself too deeply.");
      case "crashed" -> new Outcome.Crashed("The interpreter broke down: " + last);
      default ->
          exit != 0 && last.substring(last.lastIndexOf('\n') + 1).startsWith("MemoryError")
              ? new Outcome.OutOfMemory()
              : new Outcome.Finished(exit, output, errors);
    };
  }
}
