package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rewarddesk.dataset.Joiner.Joined;
import rewarddesk.dataset.Joiner.Placed;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Item;
import rewarddesk.project.Project;

/// Imports what was made by joining rows, and reports the rows that found no partner.
record JoinImport(Project project, ImportTally tally, Cancellation cancel) {
  private static final int BATCH = 500;

  void importAll(JoinTable table) {
    List<List<Placed>> groups = new ArrayList<>();
    int comparisons = 0;
    for (List<Placed> group : table.groups()) {
      cancel.throwIfCancelled();
      groups.add(group);
      comparisons += group.size();
      if (comparisons >= BATCH) {
        importGroups(groups);
        groups.clear();
        comparisons = 0;
      }
    }
    importGroups(groups);
  }

  private void importGroups(List<List<Placed>> groups) {
    List<Joined> joined =
        groups.stream().flatMap(g -> new Joiner(g).comparisons().stream()).toList();
    List<Candidate> candidates = joined.stream().map(JoinImport::candidate).toList();
    List<Added> outcomes = project.comparisons().addAll(candidates);
    Set<Placed> used = new HashSet<>();
    Set<Placed> changed = new HashSet<>();
    for (int i = 0; i < joined.size(); i++) {
      used.addAll(joined.get(i).parts());
      if (outcomes.get(i) != Added.DUPLICATE) {
        changed.addAll(joined.get(i).parts());
      }
      tally.count(candidates.get(i).file(), FileCount.stored(outcomes.get(i), candidates.get(i)));
    }
    groups.forEach(group -> settle(group, used, changed));
  }

  private static Candidate candidate(Joined joined) {
    Placed first = joined.parts().getFirst();
    return first.maker().make(joined.row(), first.line(), joined.metadata());
  }

  private void settle(List<Placed> group, Set<Placed> used, Set<Placed> changed) {
    boolean anyUsed = group.stream().anyMatch(used::contains);
    boolean anyChanged = group.stream().anyMatch(changed::contains);
    for (Placed placed : group) {
      switch (placed.part()) {
        case JoinPart.Question _ ->
            settle(placed, anyUsed, anyChanged, "no two responses to it are among the files");
        case JoinPart.Answer _ ->
            settle(
                placed,
                used.contains(placed),
                changed.contains(placed),
                "no other response to this prompt that it could be compared with is among the"
                    + " files");
        case JoinPart.Rating _ ->
            settle(
                placed,
                used.contains(placed),
                changed.contains(placed),
                "the two answers that it rates are not among the files");
        case JoinPart.Remark remark -> remark(placed, remark);
      }
    }
  }

  private void settle(Placed placed, boolean used, boolean changed, String reason) {
    if (used) {
      tally.count(placed.maker().file(), changed ? FileCount.IMPORTED : FileCount.DUPLICATE);
    } else {
      tally.reject(new Problem(placed.maker().file(), placed.line(), reason, ""));
    }
  }

  private void remark(Placed placed, JoinPart.Remark remark) {
    Optional<Item> item = project.comparisons().find(remark.key());
    if (item.isEmpty()) {
      settle(
          placed,
          false,
          false,
          "the project has no comparison with the id " + remark.key() + "; import the pairs first");
      return;
    }
    String id = remark.key();
    Candidate said =
        new Candidate(
            item.get().comparison(),
            "",
            placed.maker().file(),
            placed.line(),
            placed.maker().annotations(id, remark.opinions()),
            placed.maker().judgments(id, remark.opinions()));
    Added outcome = project.comparisons().extend(said);
    tally.count(placed.maker().file(), FileCount.stored(outcome, said));
    settle(placed, true, outcome != Added.DUPLICATE, "");
  }
}
