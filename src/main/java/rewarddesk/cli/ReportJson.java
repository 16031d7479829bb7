package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rewarddesk.insight.ReportCard;
import rewarddesk.project.StoredDefinition;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.AgreementReport;

/// A [ProjectReport] as `rewarddesk report --json` prints it. A share that rests on nothing is
/// `null`.
final class ReportJson {
  private ReportJson() {}

  static ObjectNode of(ProjectReport report, List<ReportCard> cards) {
    ObjectNode object =
        Json.object()
            .put("items", report.counts().items())
            .put("decided", report.counts().decided())
            .put("skipped", report.counts().skipped())
            .put("open", report.counts().open())
            .put("accepted", report.counts().accepted())
            .put("rejectedRows", report.rejectedRows());
    object.set("decisions", Json.counts(report.decisions()));
    object.set("gold", Json.counts(report.gold()));
    object.put("confirmed", report.counts().confirmed());
    object.put("overridden", report.counts().overridden());
    put(object, "confirmRate", report.confirmRate());
    object
        .putObject("profile")
        .put("name", report.profile().name())
        .put("version", report.profile().version())
        .put("hash", report.profile().hash());
    object.set("votes", votes(report.votes()));
    ArrayNode judges = object.putArray("judges");
    report.judges().forEach(judge -> judges.add(judge(judge)));
    ArrayNode definitions = object.putArray("definitions");
    report.definitions().forEach(one -> definitions.add(definition(one)));
    ArrayNode list = object.putArray("cards");
    cards.forEach(card -> list.add(CardJson.of(card)));
    return object;
  }

  private static ObjectNode votes(VoteReport votes) {
    ObjectNode object = Json.object();
    object.set("annotators", Json.counts(votes.annotators()));
    object.put("items", votes.items()).put("withoutMajority", votes.withoutMajority());
    put(object, "agreement", votes.agreement());
    put(object, "decisionAgreement", votes.decisions());
    return object;
  }

  private static ObjectNode definition(StoredDefinition definition) {
    return Json.object()
        .put("name", definition.name())
        .put("version", definition.version())
        .put("hash", definition.hash())
        .put("at", definition.at().toString())
        .put("inForce", definition.inForce());
  }

  private static ObjectNode judge(ProjectReport.JudgeReport judge) {
    ObjectNode object = Json.object().put("judge", judge.judge()).put("judged", judge.judged());
    object.set("verdicts", Json.counts(judge.verdicts()));
    object.set("human", agreement(judge.human()));
    object.set("gold", agreement(judge.gold()));
    object.set("votes", agreement(judge.votes()));
    return object;
  }

  private static ObjectNode agreement(AgreementReport report) {
    ObjectNode object =
        Json.object().put("compared", report.compared()).put("agreed", report.agreed());
    put(object, "agreement", report.agreement());
    object.put("comparedDecisive", report.comparedDecisive());
    object.put("agreedDecisive", report.agreedDecisive());
    put(object, "agreementDecisive", report.decisiveAgreement());
    object.set("kappa", Json.number(report.kappa()));
    object.put("judgeUnscored", report.judgeUnscored());
    return object.put("labelUnranked", report.labelUnranked());
  }

  /// `name`, and its 95 % interval as `nameLow` and `nameHigh`.
  static void put(ObjectNode object, String name, Proportion share) {
    object.set(name, Json.number(share.value()));
    object.set(name + "Low", Json.number(share.interval95().map(Interval::low)));
    object.set(name + "High", Json.number(share.interval95().map(Interval::high)));
  }
}
