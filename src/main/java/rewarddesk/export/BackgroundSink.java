package rewarddesk.export;

import java.io.IOException;
import java.util.Optional;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.target.Finding;
import rewarddesk.project.Item;

/// Writes in the background what another sink takes, in the same order.
///
/// Used by one thread. When the writer has finished, everything has been written, and what the
/// other sink knows may be asked.
record BackgroundSink(RowSink sink, Background writer) implements RowSink {

  @Override
  public void row(long number, Emission row) throws IOException {
    writer.add(Background.size(row.item().comparison()), () -> sink.row(number, row));
  }

  @Override
  public void omitted(Item item, LeftOut reason, Optional<Finding> finding) throws IOException {
    writer.add(Background.size(item.comparison()), () -> sink.omitted(item, reason, finding));
  }
}
