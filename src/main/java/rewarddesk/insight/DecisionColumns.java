package rewarddesk.insight;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Manner;
import rewarddesk.model.Verdict;
import rewarddesk.stats.Proportion;

/// How the decisions in force were made, by row of the [VerdictTable]. Immutable once it is read.
final class DecisionColumns {
  private final Facet followed;
  private final BitSet judgeVisible;
  private final BitSet swapped;
  private final BitSet skipped;
  private final BitSet accepted;
  private final BitSet timed;
  private final BitSet hasty;
  private final BitSet afterReveal;
  private final SaidColumn before;
  private final SaidColumn answered;
  private final SaidColumn after;
  private Map<String, Reveals.Count> reveals = Map.of();

  DecisionColumns() {
    this.followed = new Facet("followed");
    this.judgeVisible = new BitSet();
    this.swapped = new BitSet();
    this.skipped = new BitSet();
    this.accepted = new BitSet();
    this.timed = new BitSet();
    this.hasty = new BitSet();
    this.afterReveal = new BitSet();
    this.before = new SaidColumn();
    this.answered = new SaidColumn();
    this.after = new SaidColumn();
  }

  private DecisionColumns(DecisionColumns all, Selection selection) {
    this.followed = all.followed.only(selection);
    this.judgeVisible = selection.of(all.judgeVisible);
    this.swapped = selection.of(all.swapped);
    this.skipped = selection.of(all.skipped);
    this.accepted = selection.of(all.accepted);
    this.timed = selection.of(all.timed);
    this.hasty = selection.of(all.hasty);
    this.afterReveal = selection.of(all.afterReveal);
    this.before = all.before.only(selection);
    this.answered = all.answered.only(selection);
    this.after = all.after.only(selection);
  }

  DecisionColumns only(Selection selection) {
    return new DecisionColumns(this, selection).complete(selection.rows());
  }

  void add(int row, Annotation annotation) {
    accepted.set(row, !annotation.isHuman());
    if (!annotation.isHuman()) {
      return;
    }
    timed.set(row, HasteCount.counts(annotation));
    hasty.set(row, HasteCount.counts(annotation) && annotation.hasty());
    judgeVisible.set(row, sawJudge(annotation));
    skipped.set(row, annotation.independent() instanceof Verdict.Skipped);
    swapped.set(row, annotation.order() == DisplayOrder.SWAPPED);
    followed.set(row, annotation.followed().map(ref -> ref.judge()));
    annotation.followed().ifPresent(ref -> answered.set(row, Said.of(ref.verdict())));
    if (annotation.manner() instanceof Manner.AfterReveal(Verdict.HumanVerdict first)) {
      afterReveal.set(row, annotation.followed().isPresent());
      before.set(row, Said.of(first));
      after.set(row, Said.of(annotation.verdict()));
    }
  }

  /// Every row has been seen.
  DecisionColumns complete(int rows) {
    followed.complete(rows);
    Map<String, Reveals.Count> counts = new TreeMap<>();
    afterReveal.stream()
        .forEach(
            row ->
                counts
                    .computeIfAbsent(followed.value(followed.part(row)), _ -> new Reveals.Count())
                    .add(before.at(row), answered.at(row), after.at(row)));
    reveals = counts;
    return this;
  }

  /// Of the decisions of people, those made faster than anybody reads.
  Proportion hasty() {
    return new Proportion(hasty.cardinality(), timed.cardinality());
  }

  /// Items whose decision was taken over from a judge.
  long accepted() {
    return accepted.cardinality();
  }

  /// Rows of those.
  IntStream hastyRows() {
    return hasty.stream();
  }

  /// Decisions before and after this judge's verdict was revealed; empty when none was.
  Optional<Reveals> reveals(String judge) {
    return Optional.ofNullable(reveals.get(judge)).map(Reveals.Count::report);
  }

  /// Rows of decisions before and after this judge's verdict was revealed that all three ranked.
  IntStream revealedRows(String judge) {
    return afterReveal.stream()
        .filter(row -> followed.value(followed.part(row)).equals(judge))
        .filter(row -> Reveals.isCounted(before.at(row), answered.at(row), after.at(row)));
  }

  /// What was decided before the reveal, or after it.
  Said decided(int row, boolean afterwards) {
    return (afterwards ? after : before).at(row);
  }

  /// The verdict that the decision answers to, as it was then: the judge may have judged again.
  Said answered(int row) {
    return answered.at(row);
  }

  /// Whether the decision was made with this judge's verdict on screen; empty when it did not
  /// answer to that judge.
  Optional<Boolean> sawJudge(int row, String judge) {
    int part = followed.part(row);
    return part >= 0 && followed.value(part).equals(judge)
        ? Optional.of(judgeVisible.get(row))
        : Optional.empty();
  }

  /// Whether the decision that is compared was made with a verdict on screen. In blind work that is
  /// the one before the reveal, when there was none.
  private static boolean sawJudge(Annotation annotation) {
    return annotation.judgeVisible() && !(annotation.manner() instanceof Manner.AfterReveal);
  }

  /// Items among these that people skipped.
  long skipped(BitSet among) {
    BitSet both = (BitSet) skipped.clone();
    both.and(among);
    return both.cardinality();
  }

  /// Which stored side the person saw on the left.
  DisplayOrder shown(int row) {
    return swapped.get(row) ? DisplayOrder.SWAPPED : DisplayOrder.AS_STORED;
  }
}
