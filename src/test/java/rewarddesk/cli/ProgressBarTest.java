package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8), "Judging", 4);

  @Test
  void isDrawnOverItselfOnlyWhenItMovesAndEndsItsLine() {
    for (int done = 0; done <= 8; done++) {
      bar.progress(done, 8);
    }
    bar.progress(8, 8);
    assertThat(text())
        .isEqualTo(
            "\rJudging    [--------------------]   0 %"
                + "\rJudging    [#####---------------]  25 %"
                + "\rJudging    [##########----------]  50 %"
                + "\rJudging    [###############-----]  75 %"
                + "\rJudging    [####################] 100 %\n");
  }

  @Test
  void staysAwayWhileTheTotalIsNotKnownOrNothing() {
    bar.progress(3, -1);
    bar.progress(0, 0);
    assertThat(text()).isEmpty();
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
