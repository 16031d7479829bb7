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

  /// It prefers the side that is longer by more than [LengthBias#MARGIN] characters.
  public long[] longer() {
    return items(
        row -> Math.abs(difference(row)) > LengthBias.MARGIN && preferred(row, longerSide(row)));
  }

  /// Exactly one side has the trait, and it prefers that one.
  public long[] with(Trait trait) {
    return items(
        row -> {
          boolean a = texts.has(trait, row, Slot.A);
          return a != texts.has(trait, row, Slot.B) && preferred(row, a ? Slot.A : Slot.B);
        });
  }

  /// Exactly one side was written by its own family, and it prefers that one.
  public long[] own() {
    Optional<String> family = rater.rater().family();
    return items(
        row -> {
          boolean a = texts.isBy(family, row, Slot.A);
          return a != texts.isBy(family, row, Slot.B) && preferred(row, a ? Slot.A : Slot.B);
        });
  }

  /// Asked in both orders, its two verdicts differ.
  public long[] changed() {
    return texts
        .orders(rater.rater().id())
        .map(orders -> items(orders::isChanged))
        .orElseGet(() -> new long[0]);
  }

  /// Compared with a label that prefers a side, it said something else, a tie included.
  public long[] wrong() {
    return items(row -> isCompared(row) && said(row).ranks() && said(row) != labels.said(row));
  }

  /// Of those where the response that the label prefers is the longer one, or the shorter one.
  public long[] wrong(boolean chosenLonger) {
    return items(
        row ->
            isCompared(row)
                && said(row).ranks()
                && said(row) != labels.said(row)
                && difference(row) != 0
                && (longerSide(row) == slot(labels.said(row))) == chosenLonger);
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
