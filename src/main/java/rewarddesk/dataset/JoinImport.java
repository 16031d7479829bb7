package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rewarddesk.dataset.candidate.JoinTable;
import rewarddesk.dataset.candidate.Joiner;
import rewarddesk.dataset.candidate.Joiner.Joined;
import rewarddesk.dataset.candidate.Joiner.Placed;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Item;
import rewarddesk.project.Project;

/// Imports what was made by joining rows, and reports the rows that found no partner.
record JoinImport(Project project, ImportTally tally, JoinTable table, Cancellation cancel) {
  private static final int BATCH = 500;

  void importAll() {
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

  /// What became of the parts; each is told from its likes by being itself.
  private record Fate(Set<Placed> used, Set<Placed> changed, Set<Placed> repeats) {
    Fate() {
      this(
          Collections.newSetFromMap(new IdentityHashMap<>()),
          Collections.newSetFromMap(new IdentityHashMap<>()),
          Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    void made(Joined joined, Added outcome) {
      used.addAll(joined.parts());
      used.addAll(joined.repeats());
      if (outcome != Added.DUPLICATE) {
        changed.addAll(joined.parts());
      }
    }
  }

  private void importGroups(List<List<Placed>> groups) {
    Fate fate = new Fate();
    List<Joined> joined = new ArrayList<>();
    for (List<Placed> group : groups) {
      Joiner joiner = new Joiner(group);
      fate.repeats().addAll(joiner.repeats());
      joined.addAll(joiner.comparisons());
    }
    List<Candidate> candidates = joined.stream().map(JoinImport::candidate).toList();
    List<Added> outcomes = project.comparisons().addAll(candidates);
    for (int i = 0; i < joined.size(); i++) {
      fate.made(joined.get(i), outcomes.get(i));
      tally.count(candidates.get(i).file(), FileCount.stored(outcomes.get(i), candidates.get(i)));
    }
    groups.forEach(group -> settle(group, fate));
  }

  private static Candidate candidate(Joined joined) {
    Placed first = joined.parts().getFirst();
    return first.maker().make(joined.row(), first.line(), joined.metadata());
  }

  private void settle(List<Placed> group, Fate fate) {
    boolean anyUsed = group.stream().anyMatch(fate.used()::contains);
    boolean anyChanged = group.stream().anyMatch(fate.changed()::contains);
    for (Placed placed : group) {
      boolean used = fate.used().contains(placed);
      boolean changed = fate.changed().contains(placed);
      switch (placed.part()) {
        case JoinPart.Question _ ->
            settle(placed, anyUsed, anyChanged, "no two responses to it are among the files");
        case JoinPart.Answer _ when used && fate.repeats().contains(placed) ->
            tally.count(placed.maker().file(), FileCount.MERGED);
        case JoinPart.Answer _ -> settle(placed, used, changed, alone(group, fate));
        case JoinPart.Rating _ ->
            settle(placed, used, changed, "the two answers that it rates are not among the files");
        case JoinPart.Remark remark -> remark(placed, remark);
      }
    }
  }

  private static String alone(List<Placed> group, Fate fate) {
    return group.stream().anyMatch(fate.repeats()::contains)
        ? "all responses to this prompt among the files say the same: there is nothing to compare"
        : "no other response to this prompt that it could be compared with is among the files";
  }

  private void settle(Placed placed, boolean used, boolean changed, String reason) {
    if (used) {
      tally.count(placed.maker().file(), changed ? FileCount.IMPORTED : FileCount.DUPLICATE);
    } else {
      String why =
          table
              .leftOut(placed.part().key())
              .map(where -> "a row with the same id was itself left out (" + where + ")")
              .orElse(reason);
      tally.reject(new Problem(placed.maker().file(), placed.line(), why, ""));
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
