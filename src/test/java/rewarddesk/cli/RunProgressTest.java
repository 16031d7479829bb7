package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.run.Conduct;
import rewarddesk.run.RunTally;

final class RunProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private RunProgress progress(boolean interactive) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new RunProgress(new Console(err, err, interactive));
  }

  private static RunTally tally(long total, long a, long b, long failed, long flips, int seconds) {
    return new RunTally(
        "ollama:x",
        total,
        a + b + failed,
        a,
        b,
        0,
        0,
        failed,
        new Conduct(flips, 0, 0),
        Duration.ofSeconds(seconds),
        RunTally.State.RUNNING,
        Optional.empty());
  }

  private static RunTally in(RunTally.State state, RunTally tally) {
    return new RunTally(
        tally.judge(),
        tally.total(),
        tally.done(),
        tally.a(),
        tally.b(),
        tally.ties(),
        tally.unparsed(),
        tally.failed(),
        tally.conduct(),
        tally.elapsed(),
        state,
        tally.message());
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPersonSeesOneLineWithRateTimeLeftAndWhatWasSaid() {
    RunProgress progress = progress(true);
    progress.accept(tally(2000, 0, 0, 0, 0, 0));
    progress.accept(tally(2000, 500, 300, 0, 3, 30));
    progress.accept(tally(2000, 500, 300, 0, 3, 30));
    progress.accept(tally(2000, 1000, 600, 2, 4, 30));
    progress.accept(in(RunTally.State.DONE, tally(2000, 1200, 798, 2, 4, 40)));
    assertThat(text())
        .isEqualTo(
            "\r  0 %: A 0, B 0, tie 0"
                + "\r 40 %, 1,600/min, 45 s left: A 500, B 300, tie 0, flips 3"
                + "\r 80 %, 3,204/min, 7 s left: A 1,000, B 600, tie 0, failed 2, flips 4"
                + "\r100 %, 3,000/min: A 1,200, B 798, tie 0, failed 2, flips 4          "
                + System.lineSeparator());
  }

  @Test
  void theLineIsNeverLongerThanATerminalIsWide() {
    RunProgress progress = progress(true);
    progress.accept(tally(90_000_000, 20_000_000, 20_000_000, 1_000_000, 1_000_000, 360_000));
    assertThat(text())
        .isEqualTo(
            "\r 45 %, 6,833/min, 119 h 31 min left: A 20,000,000, B 20,000,000, tie 0, failed…");
  }

  @Test
  void aLogHasALineAMinute() {
    RunProgress progress = progress(false);
    progress.accept(tally(1000, 0, 0, 0, 0, 0));
    progress.accept(tally(1000, 10, 0, 0, 0, 59));
    progress.accept(tally(1000, 11, 0, 0, 0, 60));
    progress.accept(tally(1000, 12, 0, 0, 0, 61));
    progress.accept(tally(1000, 20, 2, 0, 0, 125));
    progress.accept(in(RunTally.State.DONE, tally(1000, 900, 100, 0, 0, 900)));
    assertThat(text().lines())
        .containsExactly(
            "  1 %, 11/min, 1 h 30 min left: A 11, B 0, tie 0",
            "  2 %, 11/min, 1 h 33 min left: A 20, B 2, tie 0");
  }
}
