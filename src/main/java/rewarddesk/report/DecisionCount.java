package rewarddesk.report;

import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Verdict;
import rewarddesk.project.DecisionJournal.Counts;
import rewarddesk.project.ItemSummary;

/// Counts the decisions in force on items that come one by one, as the project does on all of them.
/// Not safe for several threads.
final class DecisionCount {
  private long items;
  private long decided;
  private long skipped;
  private long confirmed;
  private long overridden;
  private long accepted;

  void add(ItemSummary item) {
    items++;
    item.annotation().ifPresent(this::add);
  }

  private void add(Annotation annotation) {
    if (!annotation.isHuman()) {
      accepted++;
    } else if (annotation.verdict() instanceof Verdict.Skipped) {
      skipped++;
    } else {
      decided++;
    }
    Optional<Boolean> confirms = annotation.confirms();
    confirmed += confirms.filter(agrees -> agrees).isPresent() ? 1 : 0;
    overridden += confirms.filter(agrees -> !agrees).isPresent() ? 1 : 0;
  }

  Counts counts() {
    return new Counts(items, decided, skipped, confirmed, overridden, accepted);
  }
}
