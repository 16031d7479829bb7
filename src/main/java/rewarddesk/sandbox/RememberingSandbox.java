package rewarddesk.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A sandbox that runs the same program under the same limits once, and remembers what came of it.
///
/// Only outcomes the program itself decides are remembered: a run that took too long on a busy
/// machine, or crashed, gets another chance. The least recently used results are forgotten.
public final class RememberingSandbox implements Sandbox {
  private record Question(Program program, Limits limits) {}

  private final Sandbox sandbox;
  private final Map<Question, Run> known;

  /// @param capacity how many results are kept; a result can be as large as the output limit
  public RememberingSandbox(Sandbox sandbox, int capacity) {
    this.sandbox = sandbox;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Question, Run> eldest) {
            return size() > capacity;
          }
        };
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
  public Run run(Program program, Limits limits) throws InterruptedException {
    Question question = new Question(program, limits);
    Optional<Run> before = before(question);
    if (before.isPresent()) {
      return before.get();
    }
    Run run = sandbox.run(program, limits);
    if (lasting(run.outcome())) {
      synchronized (known) {
        known.put(question, run);
      }
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

  private static boolean lasting(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Finished _, Outcome.OutOfMemory _, Outcome.OutputLimit _ -> true;
      case Outcome.TimedOut _, Outcome.Crashed _, Outcome.NotRun _ -> false;
    };
  }
}
