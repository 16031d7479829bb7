package rewarddesk.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rewarddesk.insight.HumanPanel;
import rewarddesk.insight.RatingAgreement;
import rewarddesk.stats.agreement.LeaveOneOut;

/// Several humans, and a judge in the place of one of them, for people and for machines.
final class PanelReport {
  private PanelReport() {}

  /// @param panel nothing without several humans
  static String html(@Nullable HumanPanel panel) {
    if (panel == null) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Krippendorff's alpha", RatingAgreement.words(panel.alpha())));
    panel.fleiss().ifPresent(k -> rows.add(List.of("Fleiss' kappa", RatingAgreement.words(k))));
    rows.add(List.of("Gwet's AC1", RatingAgreement.words(panel.gwet())));
    LeaveOneOut out = panel.leaveOneOut();
    rows.add(List.of("A human agrees with most of the others", Html.score(out.humans())));
    rows.add(List.of("The judge agrees with the same votes", Html.score(out.judge())));
    for (int i = 0; i < out.perHuman().size(); i++) {
      rows.add(
          List.of(
              panel.humans().get(i).labels() + " agrees with the others",
              Html.share(out.perHuman().get(i))));
    }
    rows.add(List.of("Votes without a label of the judge", Html.count(out.judgeMissing())));
    rows.add(List.of("Items that fewer than two humans labelled", Html.count(out.unitsAlone())));
    rows.add(List.of("Alternative annotator test", panel.altTestWords()));
    return Html.folded(
        panel.humans().size() + " humans on the same items", Html.table(List.of(), rows));
  }

  static ObjectNode json(HumanPanel panel) {
    ObjectNode object = Nodes.object();
    ArrayNode humans = object.putArray("humans");
    for (int i = 0; i < panel.humans().size(); i++) {
      ObjectNode one = humans.addObject().put("name", panel.humans().get(i).id());
      if (i < panel.leaveOneOut().perHuman().size()) {
        one.set("agreesWithOthers", Nodes.share(panel.leaveOneOut().perHuman().get(i)));
      }
    }
    object.set("alpha", Nodes.estimate(panel.alpha().estimate()));
    panel.fleiss().ifPresent(kappa -> object.set("fleiss", Nodes.estimate(kappa.estimate())));
    object.set("gwetAc1", Nodes.estimate(panel.gwet().estimate()));
    object.set("leaveOneOutHumans", Nodes.estimate(panel.leaveOneOut().humans()));
    object.set("leaveOneOutJudge", Nodes.estimate(panel.leaveOneOut().judge()));
    object.put("judgeMissing", panel.leaveOneOut().judgeMissing());
    object.put("unitsAlone", panel.leaveOneOut().unitsAlone());
    ObjectNode alt = object.putObject("altTest");
    alt.set("winningRate", Nodes.number(panel.altTest().winningRate()));
    alt.set("advantageProbability", Nodes.number(panel.altTest().advantageProbability()));
    alt.put("tooFew", panel.altTest().tooFew().size());
    return object;
  }
}
