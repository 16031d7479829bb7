package rewarddesk.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import rewarddesk.insight.Headline;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Stopping;
import rewarddesk.insight.Trust;
import rewarddesk.stats.agreement.ClassScores;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.SequentialAudit;
import rewarddesk.stats.calibration.CalibratedJudge;

/// One judge's card as `rewarddesk report --json` prints it.
final class CardJson {
  private CardJson() {}

  static ObjectNode of(ReportCard card) {
    Trust trust = card.trust();
    ObjectNode object =
        Nodes.object()
            .put("judge", card.judge())
            .put("labels", card.labels().id())
            .put("trust", trust.mark().word())
            .put("reason", trust.reason())
            .put("trustBasis", basis(trust.basis()));
    put(object, card.all());
    card.audit().ifPresent(audit -> object.set("auditSlice", audit(trust, audit)));
    card.fewLabels().ifPresent(few -> object.set("fewLabels", Nodes.fewLabels(few)));
    card.longest().ifPresent(all -> BiasJson.put(object.putObject("alwaysLongest"), all));
    card.stopping().ifPresent(advice -> object.set("sequential", sequential(advice)));
    object.set("leftOut", Nodes.leftOut(card.leftOut()));
    object.set("confusion", confusion(card));
    object.set("classes", classes(card));
    card.calibration().ifPresent(fit -> object.set("calibration", calibration(fit)));
    card.acceptance()
        .ifPresent(
            curve -> {
              object.set("acceptance", acceptance(curve));
              object.put(
                  "acceptanceBasis",
                  card.basis().audited()
                      ? "the random audit items alone"
                      : "all labelled items, treated as a random part of all");
              object.set("acceptanceLabels", Nodes.basis(card.basis()));
              object.put("acceptanceDelta", curve.delta());
            });
    ArrayNode slices = object.putArray("slices");
    for (Slice slice : card.slices()) {
      ObjectNode one =
          slices
              .addObject()
              .put("name", slice.name())
              .put("comparedDecisive", slice.decisive().trials());
      Nodes.put(one, "agreementDecisive", slice.decisive());
      one.put("facet", slice.facet()).put("value", slice.value());
      one.set("rest", Nodes.share(slice.rest()));
      one.put("adjustedP", slice.adjustedP()).put("standsOut", slice.standsOut());
    }
    return object;
  }

  private static String basis(Trust.Basis basis) {
    return switch (basis) {
      case ALL -> "all labels";
      case AUDIT -> "audit slice";
      case CHOSEN -> "all labels, some decided outside the audit slice";
    };
  }

  private static void put(ObjectNode object, Headline headline) {
    object.set("agreement", Nodes.share(headline.agreement()));
    object.set("agreementDecisive", Nodes.share(headline.decisive()));
    object.set("kappa", Nodes.estimate(headline.kappa().estimate()));
    object.set("gwetAc1", Nodes.estimate(headline.gwet().estimate()));
    object.set("alpha", Nodes.estimate(headline.alpha().estimate()));
    object.set("kappaLargest", Nodes.number(headline.confusion().largestKappa()));
  }

  private static ObjectNode audit(Trust trust, Headline drawn) {
    ObjectNode object = Nodes.object();
    put(object, drawn);
    return object.put("unscored", drawn.unscored()).put("decidedOutside", trust.outside());
  }

  private static ObjectNode sequential(Stopping stopping) {
    SequentialAudit audit = stopping.sequential();
    return Nodes.object()
        .put("advice", audit.advice().name().toLowerCase(Locale.ROOT))
        .put("words", stopping.words())
        .put("wanted", audit.wanted())
        .put("delta", audit.delta())
        .put("labels", audit.agreed().trials())
        .put("agreed", audit.agreed().hits())
        .put("lowerBound", audit.lowerBound())
        .put("audited", stopping.audited());
  }

  /// By what the judge said, then by the label.
  private static ObjectNode confusion(ReportCard card) {
    ObjectNode rows = Nodes.object();
    var names = card.confusion().categories();
    for (int judge = 0; judge < names.size(); judge++) {
      ObjectNode row = rows.putObject(names.get(judge));
      for (int label = 0; label < names.size(); label++) {
        row.put(names.get(label), card.confusion().count(judge, label));
      }
    }
    return rows;
  }

  private static ObjectNode classes(ReportCard card) {
    ObjectNode classes = Nodes.object();
    for (ClassScores scores : card.confusion().classes()) {
      ObjectNode one = classes.putObject(scores.category());
      one.set("precision", Nodes.share(scores.precision()));
      one.set("recall", Nodes.share(scores.recall()));
      one.set("f1", Nodes.estimate(scores.f1()));
    }
    return classes;
  }

  private static ObjectNode calibration(CalibratedJudge fit) {
    ObjectNode object = Nodes.object().put("sharpness", fit.temperature().sharpness());
    object.set("temperature", Nodes.number(fit.temperature().value()));
    object.put("labels", fit.unseen().accuracy().trials());
    object.set("ece", Nodes.number(fit.unseen().ece()));
    object.set("brier", Nodes.estimate(fit.unseen().brier()));
    object.set("logLoss", Nodes.estimate(fit.unseen().logLoss()));
    return object;
  }

  private static ArrayNode acceptance(AcceptanceCurve curve) {
    ArrayNode points = Nodes.object().putArray("points");
    for (AcceptanceCurve.Point point : curve.points()) {
      ObjectNode one = points.addObject().put("margin", point.threshold());
      one.set("accepted", Nodes.number(point.accepted().value()));
      one.put("audited", point.audited().trials()).put("guaranteed", point.guaranteed());
    }
    return points;
  }
}
