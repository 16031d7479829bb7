package rewarddesk.insight;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import rewarddesk.model.Slot;
import rewarddesk.stats.bias.LengthBias;

/// The items behind a number of [Biases], [Board] and [SourceModels], ascending.
///
/// @param rater whose verdicts the number is about
/// @param labels what they are measured against
public record ItemsBehind(
    VerdictTable verdicts, Texts texts, VerdictColumn rater, VerdictColumn labels) {

  /// Those behind its numbers in the published benchmarks.
  public BenchmarkItems benchmark() {
    return new BenchmarkItems(verdicts, texts, rater, labels);
  }

  /// A response was rated by it and by people.
  public long[] rated() {
    return RatingAgreement.items(verdicts, texts, rater);
  }

  /// It prefers the side that is longer by more than [LengthBias#MARGIN] characters.
  public long[] longer() {
    return items(row -> isClear(row) && preferred(row, longerSide(row)));
  }

  /// The label prefers that side, on items that it answered.
  public long[] labelLonger() {
    return items(row -> isClear(row) && isAnswered(row) && labelled(row, longerSide(row)));
  }

  /// Where the lengths differ and both prefer a side, it agrees with the label or does not.
  public long[] byLength(boolean right) {
    return items(row -> isLengthPaired(row) && (said(row) == labels.said(row)) == right);
  }

  /// On the same items, the longer side is the label's or is not.
  public long[] longest(boolean right) {
    return items(row -> isLengthPaired(row) && labelled(row, longerSide(row)) == right);
  }

  /// It prefers a side: what the slope rests on.
  public long[] decided() {
    return items(row -> said(row).decisive());
  }

  /// Exactly one side has the trait, and it prefers that one.
  public long[] with(Trait trait) {
    return items(row -> side(trait, row).filter(side -> preferred(row, side)).isPresent());
  }

  /// Exactly one side has the trait, and the label prefers that one, on items that it answered.
  public long[] labelWith(Trait trait) {
    return items(
        row -> isAnswered(row) && side(trait, row).filter(side -> labelled(row, side)).isPresent());
  }

  /// Exactly one side has the trait, and both prefer a side.
  public long[] contrast(Trait trait) {
    return items(row -> isDecided(row) && side(trait, row).isPresent());
  }

  /// Exactly one side was written by its own family, and it prefers that one.
  public long[] own() {
    return items(row -> ownSide(row).filter(side -> preferred(row, side)).isPresent());
  }

  /// The same for the label, on items that it answered.
  public long[] labelOwn() {
    return items(
        row -> isAnswered(row) && ownSide(row).filter(side -> labelled(row, side)).isPresent());
  }

  /// Exactly one side was written by its own family, and both prefer a side.
  public long[] contrastOwn() {
    return items(row -> isDecided(row) && ownSide(row).isPresent());
  }

  /// Asked in both orders, its two verdicts differ or do not.
  public long[] changed(boolean differ) {
    return orders((orders, row) -> orders.isBoth(row) && orders.isChanged(row) == differ);
  }

  /// Of those that differ, those that lean to the first place or do not.
  public long[] changedToFirst(boolean first) {
    return orders((orders, row) -> orders.isChanged(row) && orders.isChangedToFirst(row) == first);
  }

  /// Asked in one order only, it prefers the first place or the second.
  public long[] single(boolean first) {
    return orders((orders, row) -> orders.isSingle(row) && orders.isSingleFirst(row) == first);
  }

  /// People prefer the side they saw on the left, or the other one.
  public long[] peopleLeft(boolean left) {
    return items(
        row -> {
          Said person = verdicts.people().said(row);
          return person.decisive() && (slot(person) == verdicts.shown(row).map(Slot.A)) == left;
        });
  }

  /// People, with its verdict on screen or without, agree with it as it was then or do not.
  public long[] people(boolean visible, boolean alike) {
    String judge = rater.rater().id();
    return items(
        row ->
            verdicts.sawJudge(row, judge).filter(saw -> saw == visible).isPresent()
                && verdicts.answered(row).ranks()
                && verdicts.people().said(row).ranks()
                && (verdicts.answered(row) == verdicts.people().said(row)) == alike);
  }

  /// The label prefers a side, and it did not say so, unreadable answers included.
  public long[] missed() {
    return items(row -> isCompared(row) && said(row) != labels.said(row));
  }

  /// It said what the label says, and the label prefers a side.
  public long[] right() {
    return items(row -> isCompared(row) && said(row) == labels.said(row));
  }

  /// Compared with a label that prefers a side, it said something else, a tie included.
  public long[] wrong() {
    return items(row -> isCompared(row) && said(row).ranks() && said(row) != labels.said(row));
  }

  /// Of those where the response that the label prefers is the longer one, the shorter one, or
  /// neither, all that it got right, or all that it did not; what has no readable verdict is in
  /// neither.
  ///
  /// @param chosenLonger 1 when the preferred one is longer, −1 when it is shorter, 0 when they are
  ///   equally long
  public long[] byChosenLength(int chosenLonger, boolean right) {
    return items(
        row ->
            isCompared(row)
                && said(row).ranks()
                && (said(row) == labels.said(row)) == right
                && Integer.signum(difference(row)) * (labels.said(row) == Said.A ? 1 : -1)
                    == chosenLonger);
  }

  /// It called a tie where the label prefers a side.
  public long[] ties() {
    return items(row -> isCompared(row) && said(row) == Said.TIE);
  }

  /// Its answer to an item with a label could not be read.
  public long[] failures() {
    return items(row -> isCompared(row) && said(row) == Said.NOTHING);
  }

  /// Items that a source model and another one wrote, and that the rater ranked.
  public long[] played(String model) {
    return items(row -> said(row).ranks() && side(row, model).isPresent());
  }

  /// Those of them that the model did not win.
  public long[] notWon(String model) {
    return items(
        row ->
            said(row).ranks()
                && side(row, model).filter(side -> !preferred(row, side)).isPresent());
  }

  /// Those that the model won.
  public long[] won(String model) {
    return items(
        row ->
            said(row).ranks() && side(row, model).filter(side -> preferred(row, side)).isPresent());
  }

  /// Items that two known and different source models wrote, and that the rater ranked.
  public long[] games() {
    return items(
        row ->
            said(row).ranks()
                && texts
                    .model(row, Slot.A)
                    .filter(name -> !name.isBlank())
                    .flatMap(name -> side(row, name))
                    .isPresent());
  }

  private Optional<Slot> side(Trait trait, int row) {
    boolean a = texts.has(trait, row, Slot.A);
    return contrast(a, texts.has(trait, row, Slot.B));
  }

  private Optional<Slot> ownSide(int row) {
    Optional<String> family = rater.rater().family();
    boolean a = texts.isBy(family, row, Slot.A);
    return contrast(a, texts.isBy(family, row, Slot.B));
  }

  private static Optional<Slot> contrast(boolean a, boolean b) {
    return a == b ? Optional.empty() : Optional.of(a ? Slot.A : Slot.B);
  }

  private interface InOrders {
    boolean test(Orders orders, int row);
  }

  private long[] orders(InOrders wanted) {
    return texts
        .orders(rater.rater().id())
        .map(orders -> items(row -> wanted.test(orders, row)))
        .orElseGet(() -> new long[0]);
  }

  private boolean isAnswered(int row) {
    return said(row) != Said.ABSENT;
  }

  private boolean isDecided(int row) {
    return said(row).decisive() && labels.said(row).decisive();
  }

  private boolean isClear(int row) {
    return Math.abs(difference(row)) > LengthBias.MARGIN;
  }

  private boolean isLengthPaired(int row) {
    return isDecided(row) && difference(row) != 0;
  }

  private boolean labelled(int row, Slot slot) {
    return labels.said(row).decisive() && slot(labels.said(row)) == slot;
  }

  private Optional<Slot> side(int row, String model) {
    Optional<String> a = texts.model(row, Slot.A).filter(name -> !name.isBlank());
    Optional<String> b = texts.model(row, Slot.B).filter(name -> !name.isBlank());
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return Optional.empty();
    }
    return a.get().equals(model)
        ? Optional.of(Slot.A)
        : b.filter(model::equals).map(name -> Slot.B);
  }

  private boolean isCompared(int row) {
    return labels.said(row).decisive() && said(row) != Said.ABSENT;
  }

  private Said said(int row) {
    return rater.said(row);
  }

  private boolean preferred(int row, Slot slot) {
    return said(row).decisive() && slot(said(row)) == slot;
  }

  private static Slot slot(Said said) {
    return said == Said.A ? Slot.A : Slot.B;
  }

  private int difference(int row) {
    return texts.length(row, Slot.A) - texts.length(row, Slot.B);
  }

  private Slot longerSide(int row) {
    return difference(row) > 0 ? Slot.A : Slot.B;
  }

  private long[] items(IntPredicate wanted) {
    return IntStream.range(0, texts.rows()).filter(wanted).mapToLong(verdicts::ordinal).toArray();
  }
}
