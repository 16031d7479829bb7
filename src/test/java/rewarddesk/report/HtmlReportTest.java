package rewarddesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.Findings;
import rewarddesk.insight.GuaranteeBasis;
import rewarddesk.insight.Headline;
import rewarddesk.insight.JudgedProject;
import rewarddesk.insight.PartChoice;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RaterPairs;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Standings;
import rewarddesk.insight.Texts;
import rewarddesk.insight.Trust;
import rewarddesk.insight.VerdictTable;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Annotation;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.profile.NumberedProfile;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.McNemar;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.AuditSlice;
import rewarddesk.stats.bias.AlwaysLongest;
import rewarddesk.stats.calibration.CalibratedJudge;
import rewarddesk.store.SqliteProjectFiles;

final class HtmlReportTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir Path folder;

  @Test
  void escapesEveryNameFromTheData() {
    String page = page("<b>\"p\"</b>", List.of(card("<img src=x onerror=alert(1)>")));
    assertThat(page)
        .contains("&lt;b&gt;&quot;p&quot;&lt;/b&gt;", "&lt;img src=x", "subset: a &amp; b")
        .doesNotContain("<img", "<b>");
  }

  @Test
  void escapesTheNameOfAnAnnotatorWhoseVerdictsAllAreMeasuredBy() {
    Path file = JudgedProject.write(folder, 40, 0, 1);
    try (Project project = new SqliteProjectFiles().open(file)) {
      List<Annotation> votes =
          IntStream.rangeClosed(1, 40)
              .mapToObj(
                  item ->
                      JudgedProject.decision(
                          "c" + item,
                          Annotation.IMPORTED + "<b>ann",
                          Verdict.prefers(JudgedProject.truth(item))))
              .toList();
      project.decisions().recordAll(votes);
      Cancellation cancel = new Cancellation();
      VerdictTable verdicts = VerdictTable.read(project, cancel, ProgressListener.NONE);
      Texts texts = Texts.read(project, verdicts, cancel, ProgressListener.NONE);
      Standings standings = Standings.of(verdicts, texts, verdicts.annotators().getFirst());
      assertThat(page("p", project, verdicts, List.of(), List.of(standings)))
          .contains("measured against &lt;b&gt;ann", "Source models, by &lt;b&gt;ann")
          .doesNotContain("<b>", "imported:");
    }
  }

  @Test
  void drawsBothChartsWithTheirMarks() {
    String page = page("p", List.of(card("judge")));
    assertThat(page).contains("Reliability diagram", "Acceptance curve", "<circle");
    assertThat(page).contains("trustworthy");
  }

  /// 62 of 100 for the baseline, 95 for the judge, on the card itself and not in a folded part.
  @Test
  void coefficientsAndTheBaselineThatTakesTheLongerOneStandOnTheCard() {
    assertThat(page("p", List.of(card("judge"))))
        .containsSubsequence(
            "Without ties",
            "Cohen&#39;s kappa",
            "0.90 [0.81–0.98]",
            "Gwet&#39;s AC1",
            "0.91 [0.81–0.98]",
            "Krippendorff&#39;s alpha",
            "0.89 [0.81–0.98]",
            "“Always the longer one” agrees with the labels",
            "62.0 %",
            "The judge, on the same items",
            "95.0 %",
            "It is better than always taking the longer response.",
            "Judge \\ label");
  }

  @Test
  void saysWhatToDoWhenNothingIsLabelled() {
    assertThat(page("p", List.of())).contains("No judged item has a label yet");
  }

  @Test
  void giveTheirReasonInWords() {
    assertThat(Trust.of(new Proportion(40, 40), new Proportion(0, 40)).mark())
        .isEqualTo(Trust.Mark.NOT_YET);
    assertThat(Trust.of(new Proportion(55, 100), new Proportion(0, 100)).mark())
        .isEqualTo(Trust.Mark.NOT_YET);
    assertThat(Trust.of(new Proportion(70, 100), new Proportion(0, 100)).mark())
        .isEqualTo(Trust.Mark.CAUTION);
    Trust good = Trust.of(new Proportion(95, 100), new Proportion(0, 100));
    assertThat(good.mark()).isEqualTo(Trust.Mark.TRUSTWORTHY);
    assertThat(good.reason())
        .isEqualTo("it agrees on 95.0 % of 100 labels, with 95 % confidence on 88.8 to 97.8 %");
    assertThat(Trust.of(new Proportion(95, 100), new Proportion(20, 120)).mark())
        .isEqualTo(Trust.Mark.CAUTION);
    // 6 of 120 labelled items are 5 %, though no more than 100 of them are without a tie.
    assertThat(Trust.of(new Proportion(95, 100), new Proportion(6, 120)).mark())
        .isEqualTo(Trust.Mark.TRUSTWORTHY);
    assertThat(Trust.of(new Proportion(70, 100), new Proportion(0, 100)).reason())
        .endsWith("; 220 more labels would bring that to 10 points");
  }

  @Test
  void staysReadableWithManyJudges() {
    List<ReportCard> cards = IntStream.rangeClosed(1, 67).mapToObj(i -> card("j" + i)).toList();
    String page = page("many", cards);
    assertThat(page).contains("<h2>Summary</h2>", "All 67 rows", "26 November 2026, 12:00 UTC");
    assertThat(page.split("<details open>", -1)).hasSize(5);
    assertThat(page.split("<details>", -1).length).isGreaterThan(64);
    assertThat(page).doesNotContain("<script", "http:", "https:");
  }

  @Test
  void saysOnWhatTheAcceptanceRests() {
    assertThat(page("p", List.of(card("judge"))))
        .contains("takes the labelled items for a random part of all");
  }

  @Test
  void everythingAboutARealProjectIsInBoth() throws Exception {
    Path file = JudgedProject.write(folder, 300, 200, 3);
    try (Project project = new SqliteProjectFiles().open(file)) {
      Report report =
          Report.of(
              project,
              ProjectProfiles.standard(RewardCatalog.standard()),
              NOON,
              PartChoice.ALL,
              new Cancellation(),
              ProgressListener.NONE);
      Path html = folder.resolve("r.html");
      Path json = folder.resolve("r.json");
      ReportFile.write(report, html);
      ReportFile.write(report, json);
      assertThat(Files.readString(html))
          .contains("All systems, measured against people", "All systems, measured against gold")
          .contains("Source models, by gold", "strong-7b", "language: zh")
          .contains("“Always the longer one” agrees with the labels", "Decided by people")
          .contains("Temperature ", "is worth 75 %", "calibration error (ECE)", "F1")
          .contains("Audit slice alone", "of these labels were decided outside the audit slice")
          .contains("Decided faster than anybody reads", "25 words a second")
          .contains("<p>" + Html.escaped(advice(report)) + "</p>");
      JsonNode read = ContentJson.MAPPER.readTree(Files.readString(json));
      assertThat(read.path("title").asText()).isEqualTo("judged.rdesk");
      JsonNode card = read.path("cards").get(0);
      assertThat(card.path("acceptanceBasis").asText())
          .isEqualTo("all labelled items, treated as a random part of all");
      assertThat(card.path("slices").get(0).path("adjustedP").isNumber()).isTrue();
      JsonNode sequential = card.path("sequential");
      assertThat(sequential.path("words").asText()).isEqualTo(advice(report));
      assertThat(sequential.path("labels")).isEqualTo(card.at("/acceptanceLabels/labels"));
      assertThat(sequential.path("wanted").asDouble()).isEqualTo(0.9);
      assertThat(sequential.path("audited").asBoolean()).isFalse();
      assertThat(read.at("/cards/1/sequential").isMissingNode()).isTrue();
      JsonNode gold = read.path("standings").get(1);
      assertThat(gold.path("labels").asText()).isEqualTo("gold");
      assertThat(gold.path("systems")).hasSize(3);
      assertThat(gold.path("sourceModels").path("bradleyTerry").isMissingNode()).isTrue();
      assertThat(gold.path("sourceModels").path("notIdentifiable")).hasSize(2);
      JsonNode people = read.at("/cards/0");
      assertThat(people.at("/calibration/temperature").asDouble()).isPositive();
      assertThat(people.at("/calibration/brier/low").isNumber()).isTrue();
      assertThat(people.at("/classes/A/f1/low").isNumber()).isTrue();
      assertThat(people.path("kappaLargest").asDouble())
          .isGreaterThan(people.at("/kappa/value").asDouble());
      assertThat(people.path("labels").asText()).isEqualTo("people");
      for (String coefficient : List.of("kappa", "gwetAc1", "alpha")) {
        JsonNode one = people.path(coefficient);
        assertThat(one.path("low").asDouble())
            .as(coefficient)
            .isPositive()
            .isLessThan(one.path("value").asDouble());
        assertThat(one.path("n")).isEqualTo(people.at("/agreement/n"));
      }
      assertThat(people.at("/alwaysLongest/alwaysLongestRight/n").asLong())
          .isEqualTo(people.at("/alwaysLongest/judgeRight/n").asLong())
          .isPositive();
      assertThat(people.path("alwaysLongest").path("difference").path("low").isNumber()).isTrue();
      assertThat(read.at("/cards/1/alwaysLongest/alwaysLongestRight/n").asLong())
          .as("gold labels more items than people do")
          .isGreaterThan(people.at("/alwaysLongest/alwaysLongestRight/n").asLong());
      assertThat(people.at("/kappa/low").asDouble())
          .isLessThan(people.at("/kappa/value").asDouble());
      assertThat(people.path("trustBasis").asText())
          .isEqualTo("all labels, some decided outside the audit slice");
      assertThat(people.at("/auditSlice/agreement/n").asLong()).isZero();
      assertThat(people.at("/auditSlice/decidedOutside").asLong())
          .isEqualTo(people.at("/agreementDecisive/n").asLong());
      assertThat(read.at("/cards/1/labels").asText()).isEqualTo("gold");
      assertThat(read.at("/cards/1/auditSlice").isMissingNode()).isTrue();
      assertThat(read.path("biases")).hasSize(3);
      assertThat(read.at("/tooFast/timed").asInt()).isEqualTo(200);
      assertThat(read.at("/tooFast/decisions").asInt()).isZero();
      assertThat(read.at("/tooFast/rule").asText()).contains("25 words a second");
    }
  }

  private static String advice(Report report) {
    return report.findings().cards().getFirst().stopping().orElseThrow().words();
  }

  private String page(String title, List<ReportCard> cards) {
    Path file = JudgedProject.write(folder, 3, 0, 0);
    try (Project project = new SqliteProjectFiles().open(file)) {
      VerdictTable verdicts = VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
      return page(title, project, verdicts, cards, List.of());
    }
  }

  private static String page(
      String title,
      Project project,
      VerdictTable verdicts,
      List<ReportCard> cards,
      List<Standings> standings) {
    NumberedProfile profile = ProjectProfiles.standard(RewardCatalog.standard());
    return HtmlReport.of(
        new Report(
            title,
            NOON,
            ProjectReport.of(project, profile, verdicts, new Cancellation()),
            new Findings(
                verdicts,
                cards,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                standings,
                RaterPairs.NONE)));
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
        new Headline(
            PairTable.of(
                List.of("A", "B", "tie"), new long[][] {{50, 3, 0}, {2, 45, 0}, {0, 0, 0}}),
            new Proportion(0, 100),
            coefficient(0.9),
            coefficient(0.91),
            coefficient(0.89)),
        Optional.empty(),
        Optional.of(new AlwaysLongest(new McNemar(60, 35, 2, 3))),
        LeftOut.NONE,
        CalibratedJudge.of(margins, right, prompts, LeftOut.NONE, 1),
        Optional.of(AcceptanceCurve.of(AuditSlice.of(margins, right, margins), 0.05)),
        new GuaranteeBasis(false, new Proportion(95, 100), 3, 1, 0, 0, 0, 0),
        Optional.empty(),
        List.of(new Slice("subset", "a & b", new Proportion(95, 100), new Proportion(0, 0), 1)));
  }

  private static Coefficient coefficient(double value) {
    return new Coefficient(
        Estimate.of(value, new Interval(0.81, 0.98), 100, LeftOut.NONE),
        OptionalDouble.of(0.95),
        OptionalDouble.of(0.5));
  }
}
