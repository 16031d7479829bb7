package rewarddesk.sandbox.bubblewrap;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Outcome;
import rewarddesk.sandbox.Run;
import rewarddesk.sandbox.process.BoundedOutput;
import rewarddesk.sandbox.process.ProcessTree;

/// One started program, followed to its end.
final class WatchedRun {
  private static final String STARTED = "\n";
  private static final Pattern OUT_OF_HEAP =
      Pattern.compile("(?m)^(?:Exception in thread .*|Caused by: )?java\\.lang\\.OutOfMemoryError");
  private static final int POLL_MILLIS = 50;
  private static final int KILLED = 128 + 9;
  private static final int OUT_OF_CPU = 128 + 24;
  private static final int ABORTED = 128 + 6;

  private final Process process;
  private final ProcessTree tree;
  private final Limits limits;
  private final BoundedOutput output;
  private final BoundedOutput errors;
  private final long started = System.nanoTime();

  WatchedRun(Process process, Limits limits, Executor readers) {
    this.process = process;
    this.tree = new ProcessTree(process.toHandle());
    this.limits = limits;
    this.output = BoundedOutput.of(process.getInputStream(), limits.outputBytes(), readers);
    this.errors =
        BoundedOutput.of(
            process.getErrorStream(), limits.outputBytes() + STARTED.length(), readers);
  }

  Run finish(String sandbox) throws InterruptedException {
    Optional<Outcome> stopped;
    try {
      stopped = watch();
    } finally {
      tree.kill();
    }
    int exit = process.waitFor();
    String out = output.text();
    String err = errors.text();
    Duration took = took();
    if (!err.startsWith(STARTED)) {
      String why = "The sandbox did not start the program: " + err.strip();
      return new Run(new Outcome.NotRun(why), "", took);
    }
    String own = err.substring(STARTED.length());
    return new Run(stopped.orElseGet(() -> ended(exit, out, own, took)), sandbox, took);
  }

  /// Empty when the program ended by itself.
  private Optional<Outcome> watch() throws InterruptedException {
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      if (took().compareTo(limits.wall()) > 0) {
        return Optional.of(new Outcome.TimedOut(took()));
      }
      if (overflow()) {
        return Optional.of(new Outcome.OutputLimit());
      }
      if (tree.residentBytes() > limits.memoryBytes()) {
        return Optional.of(new Outcome.OutOfMemory());
      }
    }
    return Optional.empty();
  }

  private Outcome ended(int exit, String out, String err, Duration took) {
    if (overflow()) {
      return new Outcome.OutputLimit();
    }
    String last = err.stripTrailing();
    last = last.substring(last.lastIndexOf('\n') + 1);
    if (exit != 0 && wantedMemory(err, last)) {
      return new Outcome.OutOfMemory();
    }
    if (exit == OUT_OF_CPU || (exit == KILLED && took.compareTo(limits.cpu()) >= 0)) {
      return new Outcome.TimedOut(took);
    }
    if (exit > 128 && !(exit == ABORTED && !last.isEmpty())) {
      return new Outcome.Crashed("The program was ended by signal %d.".formatted(exit - 128));
    }
    return new Outcome.Finished(exit, out, err);
  }

  /// How Python, Node, Java, C++ and Perl or Lua end without memory.
  private static boolean wantedMemory(String err, String last) {
    return last.startsWith("MemoryError")
        || err.contains("heap out of memory")
        || OUT_OF_HEAP.matcher(err).find()
        || last.contains("std::bad_alloc")
        || last.startsWith("Out of memory!")
        || last.endsWith("not enough memory");
  }

  private boolean overflow() {
    return output.exceeded() || errors.exceeded();
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
