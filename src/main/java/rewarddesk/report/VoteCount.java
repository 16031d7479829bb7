package rewarddesk.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.model.Annotation;
import rewarddesk.model.Verdict;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.ItemSummary.Vote;
import rewarddesk.stats.Proportion;

/// Counts votes of the annotators of the data, item by item.
final class VoteCount {
  private final TreeMap<String, Long> annotators = new TreeMap<>();
  private long items;
  private long withoutMajority;
  private long pairs;
  private long samePairs;
  private long decided;
  private long sameDecisions;

  void add(ItemSummary item) {
    List<Vote> votes = item.votes();
    if (votes.isEmpty()) {
      return;
    }
    items++;
    votes.forEach(vote -> annotators.merge(vote.annotator(), 1L, Long::sum));
    for (int i = 0; i < votes.size(); i++) {
      for (int j = i + 1; j < votes.size(); j++) {
        pairs++;
        samePairs += votes.get(i).verdict().equals(votes.get(j).verdict()) ? 1 : 0;
      }
    }
    Optional<Verdict.HumanVerdict> most = item.majority();
    withoutMajority += most.isEmpty() ? 1 : 0;
    most.ifPresent(verdict -> compare(item, verdict));
  }

  private void compare(ItemSummary item, Verdict.HumanVerdict most) {
    Optional<Verdict.HumanVerdict> own =
        item.annotation()
            .filter(Annotation::isHuman)
            .map(Annotation::verdict)
            .filter(verdict -> !(verdict instanceof Verdict.Skipped));
    if (own.isPresent()) {
      decided++;
      sameDecisions += own.get().equals(most) ? 1 : 0;
    }
  }

  VoteReport report() {
    return new VoteReport(
        annotators,
        new Proportion(samePairs, pairs),
        items,
        withoutMajority,
        new Proportion(sameDecisions, decided));
  }
}
