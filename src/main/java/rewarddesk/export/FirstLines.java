package rewarddesk.export;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.project.Item;

/// Keeps the first lines of a data file instead of writing it. Not safe for use by several threads.
final class FirstLines implements ExportPass.RowSink {
  private final PairWriter pairs;
  private final int most;
  private final List<String> lines = new ArrayList<>();

  FirstLines(PairWriter pairs, int most) {
    this.pairs = pairs;
    this.most = most;
  }

  @Override
  public void exported(long row, Item item, Selection.Exported exported, boolean conversations) {
    if (lines.size() < most) {
      lines.add(pairs.row(exported.pair(), conversations).toString());
    }
  }

  @Override
  public void omitted(Item item, LeftOut reason) {}

  List<String> lines() {
    return List.copyOf(lines);
  }
}
