package rewarddesk.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rewarddesk.stats.Proportion;

/// What a guarantee about a judge rests on: the labelled items where it prefers a side.
///
/// A label counts as agreeing when it prefers the same side. A tie and both bad do not confirm a
/// verdict that takes a side, so they count as not agreeing. What was skipped has no label.
///
/// @param audited whether these are the items of the random audit slice alone; otherwise the
///   labelled items are taken for a random part of all
/// @param agreed how often the label agrees, verdicts without a margin included
/// @param ties of those that do not agree, labels that call a tie
/// @param bothBad of those that do not agree, labels that find both bad
/// @param withoutMargin labelled items where the judge gave no margin: no threshold can take them
///   in, and they are in `agreed`
/// @param onScreen labels that were decided with this judge's verdict on screen, which pulls people
///   towards it
/// @param skipped items of the audit slice that people skipped, whatever the judge said; 0 unless
///   `audited`
/// @param outOfTurn items of the audit slice that are closed although an earlier one in the order
///   of the lot is still open; 0 unless `audited`. A slice that is not finished stands for all
///   items only as far as it was worked off in that order.
public record GuaranteeBasis(
    boolean audited,
    Proportion agreed,
    long ties,
    long bothBad,
    long withoutMargin,
    long onScreen,
    long skipped,
    long outOfTurn) {

  /// Plain sentences in English: what it rests on, and how the labels are counted.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(
        audited
            ? "The guarantee rests on the random audit items alone."
            : "The guarantee takes the labelled items for a random part of all; if somebody chose"
                + " which ones to label, it does not hold.");
    add(words, ties + bothBad, counted());
    add(words, withoutMargin, "%,d of these verdicts have no margin: no threshold takes them in.");
    add(
        words,
        onScreen,
        "%,d labels were decided with the verdict on screen, which pulls people towards it.");
    add(words, skipped, "%,d audit items were skipped and are in no number.");
    add(
        words,
        outOfTurn,
        "%,d audit items were decided before others that the lot puts first: until those are"
            + " decided too, it was not the lot alone that chose.");
    return List.copyOf(words);
  }

  private String counted() {
    return String.format(
        Locale.ROOT,
        "Of %,d labels %,d call a tie and %,d find both bad: they count as not agreeing.",
        agreed.trials(),
        ties,
        bothBad);
  }

  private static void add(List<String> words, long count, String sentence) {
    if (count > 0) {
      words.add(String.format(Locale.ROOT, sentence, count));
    }
  }
}
