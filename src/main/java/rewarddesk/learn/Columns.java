package rewarddesk.learn;

import java.util.Collection;
import java.util.stream.Stream;
import rewarddesk.model.Slot;
import rewarddesk.reward.builtin.PairNumbers;
import rewarddesk.reward.builtin.PairReader;
import rewarddesk.reward.builtin.SideNumbers;

/// Where the numbers of a pair stand in a row: first the scalars, then the English embedding, then
/// the Chinese one. An embedding that no pair has takes no columns.
record Columns(int scalars, int english, int chinese) {

  int count() {
    return scalars + english + chinese;
  }

  /// As many as these pairs need.
  static Columns of(Collection<PairNumbers> pairs) {
    return new Columns(PairReader.scalarNames().size(), widest(pairs, false), widest(pairs, true));
  }

  private static int widest(Collection<PairNumbers> pairs, boolean chinese) {
    return pairs.stream()
        .filter(pair -> pair.chinese() == chinese)
        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
        .mapToInt(side -> side.embedding().length)
        .max()
        .orElse(0);
  }

  /// @param chosen the side that was preferred
  float[] difference(PairNumbers pair, Slot chosen) {
    float[] row = new float[count()];
    int from = pair.chinese() ? scalars + english : scalars;
    add(row, chosen == Slot.A ? pair.a() : pair.b(), from, 1);
    add(row, chosen == Slot.A ? pair.b() : pair.a(), from, -1);
    return row;
  }

  private static void add(float[] row, SideNumbers side, int from, int sign) {
    for (int i = 0; i < side.scalars().length; i++) {
      row[i] += sign * side.scalars()[i];
    }
    for (int i = 0; i < side.embedding().length; i++) {
      row[from + i] += sign * side.embedding()[i];
    }
  }
}
