package rewarddesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rewarddesk.insight.Rater;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Trust;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.AuditSlice;
import rewarddesk.stats.calibration.CalibratedJudge;

final class HtmlReportTest {

  @Test
  void escapesEveryNameFromTheData() {
    String page = HtmlReport.of("<b>\"p\"</b>", List.of(card("<img src=x onerror=alert(1)>")));
    assertThat(page)
        .contains("&lt;b&gt;&quot;p&quot;&lt;/b&gt;", "&lt;img src=x", "subset: a &amp; b")
        .doesNotContain("<img", "<b>");
  }

  @Test
  void drawsBothChartsWithTheirMarks() {
    String page = HtmlReport.of("p", List.of(card("judge")));
    assertThat(page).contains("Reliability diagram", "Acceptance curve", "<circle");
    assertThat(page).contains("trustworthy");
  }

  @Test
  void saysWhatToDoWhenNothingIsLabelled() {
    assertThat(HtmlReport.of("p", List.of())).contains("No judged item has a label yet");
  }

  @Test
  void giveTheirReasonInWords() {
    assertThat(Trust.of(new Proportion(40, 40), 0).mark()).isEqualTo(Trust.Mark.NOT_YET);
    assertThat(Trust.of(new Proportion(55, 100), 0).mark()).isEqualTo(Trust.Mark.NOT_YET);
    assertThat(Trust.of(new Proportion(70, 100), 0).mark()).isEqualTo(Trust.Mark.CAUTION);
    Trust good = Trust.of(new Proportion(95, 100), 0);
    assertThat(good.mark()).isEqualTo(Trust.Mark.TRUSTWORTHY);
    assertThat(good.reason())
        .isEqualTo("it agrees on 95.0 % of 100 labels, with 95 % confidence on 88.8 to 97.8 %");
    assertThat(Trust.of(new Proportion(95, 100), 20).mark()).isEqualTo(Trust.Mark.CAUTION);
    assertThat(Trust.of(new Proportion(70, 100), 0).reason())
        .endsWith("; 220 more labels would bring that to 10 points");
  }

  private static ReportCard card(String judge) {
    double[] margins = IntStream.range(0, 100).mapToDouble(i -> i / 10.0).toArray();
    boolean[] right = new boolean[100];
    for (int i = 0; i < 100; i++) {
      right[i] = i % 20 != 0;
    }
    int[] prompts = IntStream.range(0, 100).toArray();
    return new ReportCard(
        judge,
        Rater.GOLD,
        PairTable.of(List.of("A", "B", "tie"), new long[][] {{50, 3, 0}, {2, 45, 0}, {0, 0, 0}}),
        LeftOut.NONE,
        CalibratedJudge.of(margins, right, prompts, LeftOut.NONE, 1),
        Optional.of(AcceptanceCurve.of(AuditSlice.of(margins, right, margins), 0.05)),
        false,
        List.of(new Slice("subset", "a & b", new Proportion(95, 100), new Proportion(0, 0), 1)));
  }
}
