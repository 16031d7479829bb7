package rewarddesk.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import rewarddesk.insight.HasteCount;
import rewarddesk.insight.Part;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.project.StoredDefinition;
import rewarddesk.stats.agreement.AgreementReport;

/// A [Report] as `rewarddesk report --json` prints it. A share that rests on nothing is `null`.
public final class ReportJson {
  private ReportJson() {}

  public static ObjectNode of(Report all) {
    ProjectReport report = all.project();
    ObjectNode object =
        Nodes.object()
            .put("title", all.title())
            .put("at", all.at().toString())
            .put("allItems", all.findings().verdicts().all())
            .put("items", report.counts().items())
            .put("decided", report.counts().decided())
            .put("skipped", report.counts().skipped())
            .put("open", report.counts().open())
            .put("accepted", report.counts().accepted())
            .put("rejectedRows", report.rejectedRows());
    ArrayNode only = object.putArray("only");
    all.parts()
        .forEach(part -> only.addObject().put("facet", part.facet()).put("value", part.value()));
    if (!only.isEmpty()) {
      object.put("onlyCaution", Part.CAUTION);
    }
    ArrayNode unparted = object.putArray("unparted");
    all.findings()
        .unparted()
        .forEach(
            field ->
                unparted.addObject().put("field", field.name()).put("why", field.why().words()));
    object.set("decisions", Nodes.counts(report.decisions()));
    object
        .putObject("tooFast")
        .put("decisions", report.hasty().hits())
        .put("timed", report.hasty().trials())
        .put("rule", HasteCount.RULE)
        .set("share", Nodes.share(report.hasty()));
    object.set("gold", Nodes.counts(report.gold()));
    object.put("confirmed", report.counts().confirmed());
    object.put("overridden", report.counts().overridden());
    Nodes.put(object, "confirmRate", report.confirmRate());
    ObjectNode rates = object.putObject("confirmRates");
    report.confirmRates().forEach((judge, rate) -> rates.set(judge, Nodes.share(rate)));
    object
        .putObject("profile")
        .put("name", report.profile().name())
        .put("version", report.profile().version())
        .put("hash", report.profile().hash());
    object.set("votes", votes(report.votes()));
    ArrayNode judges = object.putArray("judges");
    report
        .judges()
        .forEach(
            judge -> judges.add(judge(judge).put("earlierVersion", earlier(all, judge.judge()))));
    ArrayNode definitions = object.putArray("definitions");
    report.definitions().forEach(one -> definitions.add(definition(one)));
    ArrayNode list = object.putArray("cards");
    all.findings()
        .cards()
        .forEach(
            card -> list.add(CardJson.of(card).put("earlierVersion", earlier(all, card.judge()))));
    ArrayNode biases = object.putArray("biases");
    all.findings().biases().forEach((judge, one) -> biases.add(BiasJson.of(judge, one)));
    ObjectNode panels = object.putObject("humanPanels");
    all.findings().panels().forEach((judge, one) -> panels.set(judge, PanelReport.json(one)));
    object.set("raterPairs", RaterPairsReport.json(all.findings().pairs()));
    ObjectNode ratings = object.putObject("ratings");
    all.findings().ratings().forEach((judge, one) -> ratings.set(judge, ratings(one)));
    ArrayNode standings = object.putArray("standings");
    all.findings().standings().forEach(one -> standings.add(StandingsJson.of(one)));
    return object;
  }

  /// A judge's ratings of single responses beside people's.
  private static ObjectNode ratings(RatingAgreement ratings) {
    ObjectNode object = Nodes.object().put("responses", ratings.n());
    object.set("kappaQuadratic", Nodes.estimate(ratings.quadratic().estimate()));
    object.set("kappaLinear", Nodes.estimate(ratings.linear().estimate()));
    object.set("alphaOrdinal", Nodes.estimate(ratings.alpha().estimate()));
    return object;
  }

  /// Verdicts of a judge that an earlier version of it gave.
  private static long earlier(Report all, String judge) {
    return all.findings()
        .verdicts()
        .column(Rater.judge(judge))
        .map(VerdictColumn::earlier)
        .orElse(0L);
  }

  private static ObjectNode votes(VoteReport votes) {
    ObjectNode object = Nodes.object();
    object.set("annotators", Nodes.counts(votes.annotators()));
    object.put("items", votes.items()).put("withoutMajority", votes.withoutMajority());
    Nodes.put(object, "agreement", votes.agreement());
    Nodes.put(object, "decisionAgreement", votes.decisions());
    return object;
  }

  private static ObjectNode definition(StoredDefinition definition) {
    return Nodes.object()
        .put("name", definition.name())
        .put("version", definition.version())
        .put("hash", definition.hash())
        .put("at", definition.at().toString())
        .put("inForce", definition.inForce());
  }

  private static ObjectNode judge(ProjectReport.JudgeReport judge) {
    ObjectNode object = Nodes.object().put("judge", judge.judge()).put("judged", judge.judged());
    object.set("verdicts", Nodes.counts(judge.verdicts()));
    object.set("human", agreement(judge.human()));
    object.set("gold", agreement(judge.gold()));
    object.set("votes", agreement(judge.votes()));
    return object;
  }

  private static ObjectNode agreement(AgreementReport report) {
    ObjectNode object =
        Nodes.object().put("compared", report.compared()).put("agreed", report.agreed());
    Nodes.put(object, "agreement", report.agreement());
    object.put("comparedDecisive", report.comparedDecisive());
    object.put("agreedDecisive", report.agreedDecisive());
    Nodes.put(object, "agreementDecisive", report.decisiveAgreement());
    Nodes.put(object, "kappa", report.kappa());
    object.put("judgeUnscored", report.judgeUnscored());
    return object.put("labelUnranked", report.labelUnranked());
  }
}
