package rewarddesk.reward.generative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Slot;
import rewarddesk.model.TextHash;
import rewarddesk.reward.generative.reading.Choice;

/// Several responses as one question shows them, seen from a comparison that holds two of them.
/// Immutable.
///
/// @param shown in the order of their letters
/// @param a where the comparison's stored side A stands, from 0
/// @param b where its stored side B stands
record Lineup(List<Content> shown, int a, int b) {
  Lineup {
    shown = List.copyOf(shown);
  }

  /// An order drawn by a seeded die: the same one for the same responses and seed, whichever
  /// comparison it is seen from.
  static Lineup of(Comparison comparison, List<Content> responses, long seed) {
    List<Content> shown = new ArrayList<>(responses);
    shown.sort(Comparator.comparing(Content::plain).thenComparing(Content::toString));
    StringBuilder texts = new StringBuilder();
    shown.forEach(text -> texts.append(text.plain().length()).append(':').append(text.plain()));
    long drawn = Long.parseUnsignedLong(TextHash.hex(texts.toString()), 0, Long.BYTES * 2, 16);
    Collections.shuffle(shown, new SplittableRandom(drawn ^ seed));
    return seen(comparison, shown);
  }

  private static Lineup seen(Comparison comparison, List<Content> shown) {
    return new Lineup(
        shown,
        shown.indexOf(comparison.responseA().content()),
        shown.indexOf(comparison.responseB().content()));
  }

  /// The same responses in the opposite order, so that of any two the other one comes first.
  Lineup reversed() {
    int last = shown.size() - 1;
    return new Lineup(shown.reversed(), last - a, last - b);
  }

  /// Which of the two stored sides comes first.
  DisplayOrder order() {
    return a <= b ? DisplayOrder.AS_STORED : DisplayOrder.SWAPPED;
  }

  /// What it means for the two sides that one response is named best: a tie when it is neither of
  /// them.
  Choice choice(int named) {
    if (a == b || (named != a && named != b)) {
      return Choice.TIE;
    }
    return order().map(named == a ? Slot.A : Slot.B) == Slot.A ? Choice.A : Choice.B;
  }

  /// As in [rewarddesk.model.JudgeCall#purpose()].
  String purpose() {
    return JudgeCall.among(shown.size(), letter(a), letter(b));
  }

  private static char letter(int place) {
    return (char) ('A' + place);
  }
}
