package rewarddesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import rewarddesk.insight.HasteCount;
import rewarddesk.insight.Headline;
import rewarddesk.insight.Part;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Trust;
import rewarddesk.insight.UnpartedField;
import rewarddesk.insight.VerdictTable;
import rewarddesk.project.StoredDefinition;
import rewarddesk.report.ProjectReport;
import rewarddesk.report.Report;
import rewarddesk.report.VoteReport;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.AgreementReport;
import rewarddesk.stats.bias.AlwaysLongest;

/// A [Report] for people. Beside every rate stands what it rests on.
final class ReportText {
  private static final int FIELDS_NAMED = 8;
  private static final String NOT_MEASURED = "not measured yet";

  private ReportText() {}

  static String of(Report all) {
    ProjectReport report = all.project();
    String text = part(all) + counts(report, all.parts().isEmpty()) + votes(report.votes());
    if (report.judges().isEmpty()) {
      return text + "\nNo judge has judged anything yet. Next: rewarddesk judge PROJECT.rdesk";
    }
    return text
        + "\n"
        + verdicts(report)
        + earlier(all.findings().verdicts())
        + "\n"
        + agreements(report)
        + "\n"
        + trust(all.findings().cards())
        + ratings(all.findings().ratings())
        + PanelText.of(all.findings().panels())
        + RaterPairsText.of(all.findings().pairs())
        + BoardText.of(all.findings().standings())
        + definitions(report)
        + unparted(all.findings().unparted())
        + "Brackets: 95 % interval (shares: Wilson; kappa: bootstrap). Kappa: agreement beyond"
        + " chance (Cohen), 1 is perfect.\n"
        + "Replies without a verdict, and both bad, are counted and in no rate.";
  }

  private static String part(Report all) {
    return all.partWords().map(words -> words + ".\n" + Part.CAUTION + "\n\n").orElse("");
  }

  /// Fields that `--only` does not know.
  private static String unparted(List<UnpartedField> fields) {
    if (fields.isEmpty()) {
      return "";
    }
    String names =
        fields.stream()
            .limit(FIELDS_NAMED)
            .map(field -> field.name() + " (" + field.why().words() + ")")
            .collect(Collectors.joining(", "));
    int more = fields.size() - FIELDS_NAMED;
    return "Fields of the data that part no items: "
        + names
        + (more > 0 ? ", and " + more + " more" : "")
        + "\n";
  }

  private static String earlier(VerdictTable verdicts) {
    return verdicts.judges().stream()
        .flatMap(judge -> judge.earlierWords().stream())
        .map(words -> words + ".\n")
        .collect(Collectors.joining());
  }

  private static String trust(List<ReportCard> cards) {
    StringBuilder text = new StringBuilder();
    for (ReportCard card : cards) {
      Trust trust = card.trust();
      text.append(card.judge())
          .append(" with ")
          .append(card.labels().labels())
          .append(": ")
          .append(trust.mark().word())
          .append(" – ")
          .append(trust.reason())
          .append(".\n");
      card.audit()
          .filter(audit -> trust.outside() > 0 && audit.agreement().trials() > 0)
          .ifPresent(audit -> text.append(audit(audit)));
      card.longest().ifPresent(longest -> text.append(longest(longest)));
      card.fewLabels()
          .ifPresent(
              few -> text.append("  Right, of all it judged: ").append(few.words()).append('\n'));
      card.stopping().ifPresent(advice -> text.append("  ").append(advice.words()).append('\n'));
    }
    return cards.isEmpty() ? "" : text.append('\n').toString();
  }

  private static String longest(AlwaysLongest longest) {
    return longest.paired().n() == 0
        ? "  " + longest.words() + "\n"
        : "  “Always the longer one” agrees with the labels: "
            + rate(longest.longestRight())
            + "; the judge on the same items: "
            + rate(longest.judgeRight())
            + ". "
            + longest.words()
            + "\n";
  }

  private static String audit(Headline audit) {
    return "  In the audit slice alone: all verdicts "
        + rate(audit.agreement())
        + ", without ties "
        + rate(audit.decisive())
        + ", kappa "
        + RatingAgreement.words(audit.kappa())
        + "\n";
  }

  private static String ratings(Map<String, RatingAgreement> ratings) {
    StringBuilder text = new StringBuilder();
    ratings.forEach(
        (judge, one) -> text.append(judge).append(": ").append(one.words()).append(".\n"));
    return ratings.isEmpty() ? "" : text.append('\n').toString();
  }

  /// What the judges that write text were asked by; a project without such judges says nothing.
  private static String definitions(ProjectReport report) {
    if (report.definitions().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable().row("Judge definition", "Version", "In force", "SHA-256");
    for (StoredDefinition one : report.definitions()) {
      table.row(
          one.name(), one.version(), one.inForce() ? "yes" : "no", one.hash().substring(0, 12));
    }
    return table.text() + "\n";
  }

  private static String counts(ProjectReport report, boolean whole) {
    var counts = report.counts();
    var table =
        new TextTable()
            .row("Comparisons", counts.items())
            .row("Decided", counts.decided())
            .row("Skipped", counts.skipped())
            .row("Open", counts.open());
    if (counts.accepted() > 0) {
      table.row("Taken over", counts.accepted());
    }
    if (whole && report.rejectedRows() > 0) {
      table.row("Rejected rows", report.rejectedRows());
    }
    return table.text()
        + haste(report.hasty())
        + confirmRates(report)
        + "Rules: "
        + report.profile().name()
        + ", version "
        + report.profile().version()
        + "\n";
  }

  /// Nothing to say of a project without a decision whose reading was timed.
  private static String haste(Proportion hasty) {
    return hasty.trials() == 0
        ? ""
        : "Decided faster than anybody reads: " + rate(hasty) + " – " + HasteCount.RULE + "\n";
  }

  private static String votes(VoteReport votes) {
    if (votes.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable().row("Annotator of the data", "Voted on");
    votes.annotators().forEach(table::row);
    return "\n"
        + table.text()
        + "Pairs of votes that say the same: "
        + rate(votes.agreement())
        + "\nItems without a majority: "
        + String.format(Locale.ROOT, "%,d of %,d", votes.withoutMajority(), votes.items())
        + "\nYour decisions that say what most of them said: "
        + rate(votes.decisions())
        + "\n";
  }

  private static String verdicts(ProjectReport report) {
    TextTable table = new TextTable().row("Judge", "Judged", "A", "B", "Tie", "Unparsed", "Failed");
    for (ProjectReport.JudgeReport judge : report.judges()) {
      var verdicts = judge.verdicts();
      table.row(
          judge.judge(),
          judge.judged(),
          verdicts.getOrDefault("A", 0L),
          verdicts.getOrDefault("B", 0L),
          verdicts.getOrDefault("tie", 0L),
          verdicts.getOrDefault("unparsed", 0L),
          verdicts.getOrDefault("failed", 0L));
    }
    return table.text();
  }

  private static String agreements(ProjectReport report) {
    TextTable table =
        new TextTable().row("Agreement", "Compared", "All verdicts", "Without ties", "Kappa");
    for (ProjectReport.JudgeReport judge : report.judges()) {
      addRow(table, judge.judge() + " with people", judge.human());
      addRow(table, judge.judge() + " with gold", judge.gold());
      if (!report.votes().isEmpty()) {
        addRow(table, judge.judge() + " with the data's annotators", judge.votes());
      }
    }
    return table.text();
  }

  private static void addRow(TextTable table, String name, AgreementReport report) {
    table.row(
        name,
        report.compared(),
        rate(report.agreement()),
        rate(report.decisiveAgreement()),
        kappa(report));
  }

  private static String rate(Proportion share) {
    return share
        .interval95()
        .map(
            interval ->
                String.format(
                    Locale.ROOT,
                    "%.1f %% [%.1f–%.1f] of %,d",
                    100 * share.value().orElseThrow(),
                    100 * interval.low(),
                    100 * interval.high(),
                    share.trials()))
        .orElse(NOT_MEASURED);
  }

  /// Of the decisions made on a judge's verdict, those that agree with it. Skips and verdicts that
  /// could not be read are in neither number.
  private static String confirmRates(ProjectReport report) {
    if (report.confirmRates().isEmpty()) {
      return "Confirm rate: " + NOT_MEASURED + " (no decision followed a judgment)\n";
    }
    StringBuilder text = new StringBuilder();
    report
        .confirmRates()
        .forEach(
            (judge, rate) ->
                text.append("Confirm rate of ")
                    .append(judge)
                    .append(": ")
                    .append(rate(rate))
                    .append(rate.trials() == 1 ? " decision" : " decisions")
                    .append(" made on its verdict, both bad among them, skips not\n"));
    return text.toString();
  }

  private static String kappa(AgreementReport report) {
    return report.kappa().value().isPresent() ? RatingAgreement.words(report.kappa()) : "–";
  }
}
