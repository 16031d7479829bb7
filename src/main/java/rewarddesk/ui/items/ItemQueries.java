package rewarddesk.ui.items;

import java.util.Optional;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemQuery.Agreement;

/// The parts of an [ItemQuery] that the list's filters set, one at a time.
final class ItemQueries {
  private ItemQueries() {}

  static ItemQuery withJudge(ItemQuery query, Optional<String> judge) {
    return new ItemQuery(
        query.text(),
        query.status(),
        query.decision(),
        judge,
        query.judgeVerdict(),
        query.agreement(),
        query.subset(),
        query.mark());
  }

  static ItemQuery withDecision(ItemQuery query, Optional<String> word) {
    return new ItemQuery(
        query.text(),
        query.status(),
        word,
        query.judge(),
        query.judgeVerdict(),
        query.agreement(),
        query.subset(),
        query.mark());
  }

  static ItemQuery withJudgeVerdict(ItemQuery query, Optional<String> word) {
    return new ItemQuery(
        query.text(),
        query.status(),
        query.decision(),
        query.judge(),
        word,
        query.agreement(),
        query.subset(),
        query.mark());
  }

  static ItemQuery withAgreement(ItemQuery query, Agreement agreement) {
    return new ItemQuery(
        query.text(),
        query.status(),
        query.decision(),
        query.judge(),
        query.judgeVerdict(),
        agreement,
        query.subset(),
        query.mark());
  }

  static ItemQuery withSubset(ItemQuery query, Optional<String> subset) {
    return new ItemQuery(
        query.text(),
        query.status(),
        query.decision(),
        query.judge(),
        query.judgeVerdict(),
        query.agreement(),
        subset,
        query.mark());
  }
}
