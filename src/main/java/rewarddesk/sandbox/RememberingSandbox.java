package rewarddesk.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A sandbox that runs the same program under the same limits once, and remembers what came of it.
///
/// Only outcomes the program itself decides are remembered: a run that took too long on a busy
/// machine, or crashed, gets another chance. The least recently used results are forgotten.
public final class RememberingSandbox implements Sandbox {
  private record Question(Program program, Limits limits) {}

  private final Sandbox sandbox;
  private final long capacity;
  private final SequencedMap<Question, Run> known = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /// @param capacity how many characters of programs and of what they wrote are kept
  public RememberingSandbox(Sandbox sandbox, long capacity) {
    this.sandbox = sandbox;
    this.capacity = capacity;
  }

  @Override
  public String name() {
    return sandbox.name();
  }

  @Override
  public boolean runs(Language language) {
    return sandbox.runs(language);
  }

  @Override
  public String without(Language language) {
    return sandbox.without(language);
  }

  @Override
  public Run run(Program program, Limits limits) throws InterruptedException {
    Question question = new Question(program, limits);
    Optional<Run> before = before(question);
    if (before.isPresent()) {
      return before.get();
    }
    Run run = sandbox.run(program, limits);
    if (lasting(run.outcome())) {
      remember(question, run);
    }
    return run;
  }

  @Override
  public void close() {
    sandbox.close();
  }

  private Optional<Run> before(Question question) {
    synchronized (known) {
      return Optional.ofNullable(known.get(question));
    }
  }

  private void remember(Question question, Run run) {
    synchronized (known) {
      if (known.put(question, run) == null) {
        held += size(question, run);
      }
      while (held > capacity) {
        Map.Entry<Question, Run> eldest = known.pollFirstEntry();
        held -= size(eldest.getKey(), eldest.getValue());
      }
    }
  }

  private static long size(Question question, Run run) {
    long program =
        (long) question.program().source().length() + question.program().input().length();
    return run.outcome() instanceof Outcome.Finished(int _, String output, String errors)
        ? program + output.length() + errors.length()
        : program;
  }

  private static boolean lasting(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Finished _, Outcome.OutOfMemory _, Outcome.OutputLimit _ -> true;
      case Outcome.TimedOut _, Outcome.Crashed _, Outcome.NotRun _ -> false;
    };
  }
}
