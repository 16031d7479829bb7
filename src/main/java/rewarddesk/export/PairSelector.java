package rewarddesk.export;

import java.util.Optional;
import rewarddesk.export.ExportRequest.VerdictSource;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.PreferencePair;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// Decides for each item which side is chosen, or why it is left out.
///
/// Verdicts speak of the stored sides A and B whatever order was shown, so chosen follows from the
/// verdict alone. A human's decision always counts before a judge's judgment, also when it is a
/// tie, both bad or a skip.
///
/// @param source whose verdict counts
/// @param minMargin least margin of a judge's verdict; a judgment without a margin passes only when
///   this is 0 or less
/// @param judge the judge that fills in; the latest judgment when empty
record PairSelector(VerdictSource source, double minMargin, Optional<String> judge) {

  static PairSelector of(ExportRequest request) {
    return new PairSelector(request.source(), request.minMargin(), request.judge());
  }

  Selection select(Item item) {
    if (item.decision().isPresent()) {
      return byHuman(item, item.decision().get());
    }
    return switch (source) {
      case HUMAN -> new Selection.Omitted(LeftOut.NOT_DECIDED);
      case HUMAN_ELSE_JUDGE ->
          judgment(item)
              .map(stored -> byJudge(item, stored))
              .orElseGet(() -> new Selection.Omitted(LeftOut.NOT_JUDGED));
    };
  }

  private static Selection byHuman(Item item, Decision decision) {
    Annotation annotation = decision.annotation();
    return switch (annotation.verdict()) {
      case Verdict.Prefers(Slot slot) ->
          pair(
              item.comparison(),
              slot,
              new Selection.Human(decision.seq(), annotation, followed(item, annotation)));
      case Verdict.Tie() -> new Selection.Omitted(LeftOut.TIE);
      case Verdict.BothBad() -> new Selection.Omitted(LeftOut.BOTH_BAD);
      case Verdict.Skipped() -> new Selection.Omitted(LeftOut.SKIPPED);
    };
  }

  private static Optional<StoredJudgment> followed(Item item, Annotation annotation) {
    return annotation
        .followed()
        .flatMap(ref -> item.judgments().stream().filter(j -> j.id() == ref.id()).findFirst());
  }

  private Optional<StoredJudgment> judgment(Item item) {
    if (judge.isPresent()) {
      return item.judgmentBy(judge.get());
    }
    return item.judgments().isEmpty() ? Optional.empty() : Optional.of(item.judgments().getLast());
  }

  private Selection byJudge(Item item, StoredJudgment stored) {
    return switch (stored.judgment().verdict()) {
      case Verdict.Prefers(Slot slot) ->
          reachesMargin(stored)
              ? pair(item.comparison(), slot, new Selection.Machine(stored))
              : new Selection.Omitted(LeftOut.BELOW_MARGIN);
      case Verdict.Tie() -> new Selection.Omitted(LeftOut.JUDGE_TIE);
      case Verdict.Unparsed(String ignored) -> new Selection.Omitted(LeftOut.JUDGE_UNPARSED);
      case Verdict.Failed(String ignored) -> new Selection.Omitted(LeftOut.JUDGE_FAILED);
    };
  }

  private boolean reachesMargin(StoredJudgment stored) {
    return stored
        .judgment()
        .margin()
        .map(margin -> margin >= minMargin)
        .orElseGet(() -> minMargin <= 0);
  }

  private static Selection pair(Comparison comparison, Slot slot, Selection.Source source) {
    PreferencePair pair =
        new PreferencePair(
            comparison.id(),
            comparison.prompt(),
            comparison.response(slot),
            comparison.response(slot.other()));
    String chosen = pair.chosen().plain().strip();
    String rejected = pair.rejected().plain().strip();
    if (pair.prompt().isBlank() || chosen.isEmpty() || rejected.isEmpty()) {
      return new Selection.Omitted(LeftOut.EMPTY);
    }
    return chosen.equals(rejected)
        ? new Selection.Omitted(LeftOut.IDENTICAL)
        : new Selection.Exported(pair, slot, source);
  }
}
