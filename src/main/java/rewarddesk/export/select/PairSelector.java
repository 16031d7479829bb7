package rewarddesk.export.select;

import java.util.List;
import java.util.Optional;
import rewarddesk.export.recipe.Audit;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.recipe.Verdicts;
import rewarddesk.export.target.Example;
import rewarddesk.export.target.Label;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.GoldLabel;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// Reads each item's label from decisions and judgments, or says why there is none.
///
/// Verdicts speak of the stored sides A and B whatever order was shown, so chosen follows from the
/// verdict alone. Where humans count, a human's decision counts before a judge's judgment, also
/// when it is a tie, both bad or a skip.
///
/// @param verdicts whose verdicts count
/// @param votes asked only where several annotators count
public record PairSelector(Verdicts verdicts, Votes votes) {

  public Selection select(Item item) {
    Selection selection =
        verdicts.source().asksHumans() && item.decision().isPresent()
            ? byDecision(item, item.decision().get())
            : byOthers(item);
    if (!(selection instanceof Selection.Exported exported)) {
      return selection;
    }
    if (!passesAudit(item)) {
      return omitted(LeftOut.AUDIT);
    }
    return refusedByPanel(item, exported).<Selection>map(PairSelector::omitted).orElse(exported);
  }

  /// A judge's verdict that was taken over without anybody looking is no decision of a human.
  private static Optional<Decision> humanDecision(Item item) {
    return item.decision().filter(decision -> decision.annotation().isHuman());
  }

  private Optional<LeftOut> refusedByPanel(Item item, Selection.Exported exported) {
    return verdicts.panel().asks()
        ? panel(item).refuse(exported.example().label(), verdicts.panel())
        : Optional.empty();
  }

  private PanelVote panel(Item item) {
    return PanelVote.of(votes.of(item));
  }

  /// A verdict that was taken over from a judge is no human's: it counts where judges do.
  private Selection byDecision(Item item, Decision decision) {
    if (decision.annotation().isHuman()) {
      return byHuman(item, decision);
    }
    return verdicts.source() == VerdictSource.HUMAN
        ? byOthers(item)
        : followed(item, decision.annotation())
            .map(stored -> byAccepted(item, stored))
            .orElseGet(() -> byOthers(item));
  }

  private static Selection byAccepted(Item item, StoredJudgment stored) {
    return stored.judgment().verdict() instanceof Verdict.Prefers(Slot slot)
        ? example(
            item.comparison(),
            new Label.Preferred(slot),
            Optional.empty(),
            new Selection.Machine(stored))
        : omitted(LeftOut.NOT_DECIDED);
  }

  private Selection byHuman(Item item, Decision decision) {
    Annotation annotation = decision.annotation();
    Optional<Label> label = label(annotation.verdict());
    if (label.isEmpty()) {
      return omitted(LeftOut.SKIPPED);
    }
    if (label.get() instanceof Label.Preferred && !isStrongEnough(annotation)) {
      return omitted(LeftOut.BELOW_STRENGTH);
    }
    return example(
        new Example(item.comparison(), label.get(), annotation.strength(), Optional.of(annotation)),
        new Selection.Human(decision.seq(), annotation, followed(item, annotation)));
  }

  /// Empty for a skip.
  static Optional<Label> label(Verdict.HumanVerdict verdict) {
    return switch (verdict) {
      case Verdict.Prefers(Slot slot) -> Optional.of(new Label.Preferred(slot));
      case Verdict.Tie() -> Optional.of(new Label.Tied());
      case Verdict.BothBad() -> Optional.of(new Label.NeitherGood());
      case Verdict.Skipped() -> Optional.empty();
    };
  }

  private boolean isStrongEnough(Annotation annotation) {
    return verdicts
        .minStrength()
        .map(least -> annotation.strength().filter(said -> said.compareTo(least) >= 0).isPresent())
        .orElse(true);
  }

  private static Optional<StoredJudgment> followed(Item item, Annotation annotation) {
    return annotation
        .followed()
        .flatMap(ref -> item.judgments().stream().filter(j -> j.id() == ref.id()).findFirst());
  }

  private Selection byOthers(Item item) {
    return switch (verdicts.source()) {
      case HUMAN -> omitted(LeftOut.NOT_DECIDED);
      case HUMAN_ELSE_JUDGE, JUDGE ->
          judgment(item)
              .map(stored -> byJudge(item, stored))
              .orElseGet(() -> omitted(LeftOut.NOT_JUDGED));
      case ANNOTATORS -> panel(item).majority(item);
      case HUMAN_ELSE_JURY, JURY -> new JuryVote(verdicts).decide(item);
      case GOLD ->
          item.comparison()
              .gold()
              .map(gold -> byGold(item, gold))
              .orElseGet(() -> omitted(LeftOut.NO_GOLD));
    };
  }

  private Optional<StoredJudgment> judgment(Item item) {
    if (!verdicts.judges().isEmpty()) {
      return item.judgmentBy(verdicts.judges().getFirst());
    }
    return item.judgments().isEmpty() ? Optional.empty() : Optional.of(item.judgments().getLast());
  }

  private Selection byJudge(Item item, StoredJudgment stored) {
    Selection.Source source = new Selection.Machine(stored);
    return switch (stored.judgment().verdict()) {
      case Verdict.Prefers(Slot slot) ->
          reachesMargin(stored)
              ? example(item.comparison(), new Label.Preferred(slot), Optional.empty(), source)
              : omitted(LeftOut.BELOW_MARGIN);
      case Verdict.Tie() -> example(item.comparison(), new Label.Tied(), Optional.empty(), source);
      case Verdict.Unparsed(String ignored) -> omitted(LeftOut.JUDGE_UNPARSED);
      case Verdict.Failed(String ignored) -> omitted(LeftOut.JUDGE_FAILED);
    };
  }

  private boolean reachesMargin(StoredJudgment stored) {
    return stored
        .judgment()
        .margin()
        .map(margin -> margin >= verdicts.minMargin())
        .orElseGet(() -> verdicts.minMargin() <= 0);
  }

  private static Selection byGold(Item item, GoldLabel gold) {
    Label label =
        switch (gold) {
          case A -> new Label.Preferred(Slot.A);
          case B -> new Label.Preferred(Slot.B);
          case TIE -> new Label.Tied();
        };
    return example(item.comparison(), label, Optional.empty(), new Selection.Gold());
  }

  /// The audit asks what a human said about the judge's verdict, whatever decides.
  private boolean passesAudit(Item item) {
    Optional<Boolean> confirms = humanDecision(item).flatMap(d -> confirms(item, d.annotation()));
    Audit audit = verdicts.audit();
    return switch (audit) {
      case ANY -> true;
      case CONFIRMED -> confirms.orElse(false);
      case NOT_OVERRIDDEN -> confirms.orElse(true);
      case OVERRIDDEN -> confirms.map(said -> !said).orElse(false);
    };
  }

  /// Whether a decision agrees with the judge that is asked; with the judgment it answered to when
  /// no judge is named.
  private Optional<Boolean> confirms(Item item, Annotation annotation) {
    if (verdicts.judges().size() != 1) {
      return annotation.confirms();
    }
    return judgment(item)
        .map(stored -> stored.judgment().verdict())
        .filter(said -> said.ranks() && !(annotation.verdict() instanceof Verdict.Skipped))
        .map(said -> said.equals(annotation.verdict()));
  }

  static Selection example(
      Comparison comparison, Label label, Optional<Strength> strength, Selection.Source source) {
    return example(new Example(comparison, label, strength), source);
  }

  /// An example, unless it has nothing to learn from.
  static Selection example(Example example, Selection.Source source) {
    Comparison comparison = example.comparison();
    String a = comparison.responseA().plain();
    String b = comparison.responseB().plain();
    if (comparison.prompt().isBlank() || a.isBlank() || b.isBlank()) {
      return omitted(LeftOut.EMPTY);
    }
    return isSame(a, b) ? omitted(LeftOut.IDENTICAL) : new Selection.Exported(example, source);
  }

  /// Whether two texts are the same but for white space around them. Copies only texts that have
  /// some.
  private static boolean isSame(String a, String b) {
    return a.strip().equals(b.strip());
  }

  /// What an item is left out for whose label the format does not keep.
  public static LeftOut notKept(Selection.Exported exported) {
    boolean tie = exported.example().label() instanceof Label.Tied;
    return switch (exported.source()) {
      case Selection.Human ignored -> tie ? LeftOut.TIE : LeftOut.BOTH_BAD;
      case Selection.Annotators ignored -> tie ? LeftOut.TIE : LeftOut.BOTH_BAD;
      case Selection.Machine ignored -> LeftOut.JUDGE_TIE;
      case Selection.Jury ignored -> LeftOut.JUDGE_TIE;
      case Selection.Gold ignored -> LeftOut.GOLD_TIE;
      case Selection.Criticism(var judged, var _, var _, var _, var _, var _, var _) ->
          notKept(judged);
    };
  }

  static Selection omitted(LeftOut reason) {
    return new Selection.Omitted(reason);
  }

  static List<StoredJudgment> jury(Verdicts verdicts, Item item) {
    return item.judgments().stream()
        .filter(
            stored ->
                verdicts.judges().isEmpty()
                    || verdicts.judges().contains(stored.judgment().judge()))
        .toList();
  }
}
