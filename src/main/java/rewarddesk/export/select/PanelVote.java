package rewarddesk.export.select;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rewarddesk.export.recipe.Panel;
import rewarddesk.export.target.Example;
import rewarddesk.export.target.Label;
import rewarddesk.model.Annotation;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict.HumanVerdict;
import rewarddesk.project.Item;

/// The decisions of several annotators on one item.
///
/// @param votes the latest decision of each, skips left out
record PanelVote(List<Annotation> votes) {
  static PanelVote of(List<Annotation> decisions) {
    return new PanelVote(
        decisions.stream()
            .filter(Annotation::isHuman)
            .filter(said -> PairSelector.label(said.verdict()).isPresent())
            .toList());
  }

  /// What more than half of them say. Its strength is the least that any of those said.
  Selection majority(Item item) {
    Map<HumanVerdict, List<Annotation>> sides =
        votes.stream().collect(Collectors.groupingBy(Annotation::verdict));
    Optional<Map.Entry<HumanVerdict, List<Annotation>>> most =
        sides.entrySet().stream().max(Comparator.comparingInt(side -> side.getValue().size()));
    if (most.isEmpty()) {
      return PairSelector.omitted(LeftOut.NOT_DECIDED);
    }
    List<Annotation> agreeing = most.get().getValue();
    if (agreeing.size() * 2 <= votes.size()) {
      return PairSelector.omitted(LeftOut.ANNOTATORS_DISAGREE);
    }
    Optional<Strength> least =
        agreeing.stream().flatMap(said -> said.strength().stream()).min(Comparator.naturalOrder());
    return PairSelector.example(
        new Example(
            item.comparison(), PairSelector.label(most.get().getKey()).orElseThrow(), least),
        new Selection.Annotators(votes, agreeing.size()));
  }

  /// Why a label does not meet what is asked of the annotators together; empty when it does.
  Optional<LeftOut> refuse(Label label, Panel asked) {
    if (!asked.asks()) {
      return Optional.empty();
    }
    if (votes.isEmpty() || votes.size() < asked.annotators()) {
      return Optional.of(LeftOut.FEW_ANNOTATORS);
    }
    long agreeing =
        votes.stream()
            .filter(said -> PairSelector.label(said.verdict()).filter(label::equals).isPresent())
            .count();
    return (double) agreeing / votes.size() < asked.agreement()
        ? Optional.of(LeftOut.ANNOTATORS_DISAGREE)
        : Optional.empty();
  }
}
