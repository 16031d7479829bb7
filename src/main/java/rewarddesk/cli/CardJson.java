package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.Slice;
import rewarddesk.insight.Trust;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.calibration.CalibratedJudge;

/// One judge's card as `rewarddesk report --json` prints it.
final class CardJson {
  private CardJson() {}

  static ObjectNode of(ReportCard card) {
    Trust trust = card.trust();
    ObjectNode object =
        Json.object()
            .put("judge", card.judge())
            .put("labels", card.labels().id())
            .put("trust", trust.mark().word())
            .put("reason", trust.reason());
    object.set("confusion", confusion(card));
    card.calibration().ifPresent(fit -> object.set("calibration", calibration(fit)));
    card.acceptance().ifPresent(curve -> object.set("acceptance", acceptance(curve)));
    ArrayNode slices = object.putArray("slices");
    for (Slice slice : card.slices()) {
      ObjectNode one =
          slices
              .addObject()
              .put("name", slice.name())
              .put("comparedDecisive", slice.decisive().trials());
      ReportJson.put(one, "agreementDecisive", slice.decisive());
    }
    return object;
  }

  /// By what the judge said, then by the label.
  private static ObjectNode confusion(ReportCard card) {
    ObjectNode rows = Json.object();
    var names = card.confusion().categories();
    for (int judge = 0; judge < names.size(); judge++) {
      ObjectNode row = rows.putObject(names.get(judge));
      for (int label = 0; label < names.size(); label++) {
        row.put(names.get(label), card.confusion().count(judge, label));
      }
    }
    return rows;
  }

  private static ObjectNode calibration(CalibratedJudge fit) {
    ObjectNode object = Json.object().put("sharpness", fit.temperature().sharpness());
    object.put("labels", fit.unseen().accuracy().trials());
    object.set("ece", Json.number(fit.unseen().ece()));
    object.set("brier", Json.number(fit.unseen().brier().value()));
    object.set("logLoss", Json.number(fit.unseen().logLoss().value()));
    return object;
  }

  private static ArrayNode acceptance(AcceptanceCurve curve) {
    ArrayNode points = Json.object().putArray("points");
    for (AcceptanceCurve.Point point : curve.points()) {
      ObjectNode one = points.addObject().put("margin", point.threshold());
      one.set("accepted", Json.number(point.accepted().value()));
      one.put("audited", point.audited().trials()).put("guaranteed", point.guaranteed());
    }
    return points;
  }
}
