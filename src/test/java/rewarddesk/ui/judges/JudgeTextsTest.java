package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.run.Conduct;
import rewarddesk.run.RunTally;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

class JudgeTextsTest {
  private static JudgeTexts texts(Locale locale) {
    return new JudgeTexts(Messages.beside(JudgesController.class, locale), new Words(locale));
  }

  private static RunTally run(long total, long done, Duration elapsed, RunTally.State state) {
    return new RunTally(
        "builtin", total, done, done, 0, 0, 0, 0, Conduct.NONE, elapsed, state, Optional.empty());
  }

  @Test
  void saysHowFarHowFastAndHowMuchLonger() {
    RunTally run = run(2000, 500, Duration.ofMinutes(5), RunTally.State.RUNNING);
    assertThat(texts(Locale.ENGLISH).progress(run))
        .isEqualTo("500 of 2,000 judged · 100 a minute · about 15 min left");
    assertThat(texts(Locale.SIMPLIFIED_CHINESE).progress(run))
        .isEqualTo("已评判 500 / 2,000 · 每分钟 100 个 · 约剩 15 分钟");
  }

  @Test
  void saysNothingOfARateBeforeTheFirstItem() {
    assertThat(
            texts(Locale.ENGLISH)
                .progress(run(20, 0, Duration.ofSeconds(9), RunTally.State.RUNNING)))
        .isEqualTo("0 of 20 judged");
  }

  @Test
  void namesUnparsedAndFailedOnlyWhenThereAreAny() {
    assertThat(texts(Locale.ENGLISH).tally(new JudgeTally(3, 1, 1, 0, 0)))
        .isEqualTo("A 3 · B 1 · 1 tie");
    assertThat(texts(Locale.ENGLISH).tally(new JudgeTally(3, 1, 0, 2, 4)))
        .isEqualTo("A 3 · B 1 · no ties · 2 unparsed · 4 failed");
    assertThat(texts(Locale.ENGLISH).tally(JudgeTally.NONE)).isEqualTo("Nothing yet");
  }

  @Test
  void ofAModelOfOnesOwnItSaysWhatATieIs() {
    Judge judge = new Judge("model:mine", Judge.Availability.LOCAL, "");
    assertThat(texts(Locale.ENGLISH).about(judge))
        .contains("only exactly equal numbers are a tie", "is judged again");
    assertThat(texts(Locale.SIMPLIFIED_CHINESE).about(judge)).contains("只有数值完全相等才是平局");
  }

  @Test
  void aMeasuredFigureStandsBesideItsIntervalAndTheBaseline() {
    assertThat(
            texts(Locale.ENGLISH)
                .measured(List.of(new Measurement("LLMBar", 0.71, 0.61, 0.79, 0.58, 100))))
        .isEqualTo(
            "Agrees with humans on 71.0 % of 100 pairs of LLMBar (95 % interval 61.0 % to 79.0 %)."
                + " Always taking the longer response: 58.0 %.");
  }
}
