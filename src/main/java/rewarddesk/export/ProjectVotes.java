package rewarddesk.export;

import java.util.List;
import java.util.Map;
import rewarddesk.export.select.Votes;
import rewarddesk.model.Annotation;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal;
import rewarddesk.project.Item;

/// The votes of a project's annotators, asked for many items at a time, because items come in
/// order.
///
/// Not safe for use by several threads.
final class ProjectVotes implements Votes {
  private static final int ITEMS = 500;

  private final DecisionJournal journal;
  private Map<Long, List<Decision>> known = Map.of();
  private long last;

  ProjectVotes(DecisionJournal journal) {
    this.journal = journal;
  }

  @Override
  public List<Annotation> of(Item item) {
    long ordinal = item.ordinal();
    if (ordinal > last || ordinal <= last - ITEMS) {
      last = ordinal + ITEMS - 1;
      known = journal.standing(ordinal, last);
    }
    return known.getOrDefault(ordinal, List.of()).stream().map(Decision::annotation).toList();
  }
}
