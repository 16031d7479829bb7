package rewarddesk.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Consumer;
import rewarddesk.run.RunTally;

/// How far a run of judging is, on standard error: percent, rate, time left and what it has come
/// to. Where a person watches, one line that is written over itself; in a log, a line for each
/// minute. For one run, on one thread.
final class RunProgress implements Consumer<RunTally> {
  /// Narrower than any terminal, so that the line is never broken and can be written over.
  private static final int WIDTH = 79;

  private static final long SECONDS_PER_MINUTE = 60;
  private static final long MINUTES_PER_HOUR = 60;

  private final Console console;
  private String shown = "";
  private long minutes;

  RunProgress(Console console) {
    this.console = console;
  }

  @Override
  public void accept(RunTally tally) {
    if (console.interactive()) {
      renew(tally);
    } else if (tally.state() == RunTally.State.RUNNING && tally.elapsed().toMinutes() > minutes) {
      minutes = tally.elapsed().toMinutes();
      console.say(line(tally));
    }
  }

  private void renew(RunTally tally) {
    String line = line(tally);
    if (!line.equals(shown)) {
      String over = " ".repeat(Math.max(0, shown.length() - line.length()));
      console.err().print("\r" + line + over);
      shown = line;
    }
    switch (tally.state()) {
      case RUNNING, PAUSED -> console.err().flush();
      case DONE, CANCELLED, UNAVAILABLE -> console.err().println();
    }
  }

  private static String line(RunTally tally) {
    StringJoiner how = new StringJoiner(", ");
    how.add("%3d %%".formatted(tally.total() == 0 ? 100 : 100 * tally.done() / tally.total()));
    tally
        .perMinute()
        .ifPresent(rate -> how.add(String.format(Locale.ROOT, "%,d/min", Math.round(rate))));
    tally.timeLeft().ifPresent(left -> how.add(left(left)));
    String line = how + ": " + said(tally);
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }

  /// Only what occurred, but A, B and ties always.
  private static String said(RunTally tally) {
    StringJoiner said = new StringJoiner(", ");
    said.add(count("A", tally.a())).add(count("B", tally.b())).add(count("tie", tally.ties()));
    addSome(said, "unparsed", tally.unparsed());
    addSome(said, "failed", tally.failed());
    addSome(said, "flips", tally.conduct().flips());
    return said.toString();
  }

  private static void addSome(StringJoiner said, String what, long count) {
    if (count > 0) {
      said.add(count(what, count));
    }
  }

  private static String count(String what, long count) {
    return String.format(Locale.ROOT, "%s %,d", what, count);
  }

  private static String left(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    if (seconds < SECONDS_PER_MINUTE) {
      return seconds + " s left";
    }
    long all = Math.round(seconds / (double) SECONDS_PER_MINUTE);
    return all < MINUTES_PER_HOUR
        ? all + " min left"
        : "%d h %d min left".formatted(all / MINUTES_PER_HOUR, all % MINUTES_PER_HOUR);
  }
}
