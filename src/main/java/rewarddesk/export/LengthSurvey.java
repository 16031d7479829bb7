package rewarddesk.export;

import java.util.Optional;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.select.LengthBalance;
import rewarddesk.export.target.Finding;
import rewarddesk.project.Item;

/// Counts pairs by whether the chosen response is the longer one. Not safe for use by several
/// threads.
final class LengthSurvey implements RowSink {
  private long longer;
  private long shorter;

  @Override
  public void row(long number, Emission row) {
    if (row.isFirstOfItem()) {
      int sign = LengthBalance.sign(row.exported().example());
      longer += sign > 0 ? 1 : 0;
      shorter += sign < 0 ? 1 : 0;
    }
  }

  @Override
  public void omitted(Item item, LeftOut reason, Optional<Finding> finding) {}

  long longer() {
    return longer;
  }

  long shorter() {
    return shorter;
  }
}
