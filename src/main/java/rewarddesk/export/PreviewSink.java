package rewarddesk.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rewarddesk.export.file.RowFile;
import rewarddesk.export.file.RowFiles;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.select.LeftOut;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.Target;
import rewarddesk.project.Item;

/// Keeps the first rows as text instead of writing them. Parquet, which is no text, is shown as
/// JSON lines.
///
/// Not safe for use by several threads.
final class PreviewSink implements RowSink {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final RowFile rows;
  private final int most;
  private int taken;

  PreviewSink(Recipe recipe, Target target, boolean conversations, int most) throws IOException {
    Recipe shown =
        recipe.format() == FileFormat.PARQUET ? recipe.withFormat(FileFormat.JSONL) : recipe;
    this.rows = RowFiles.open(bytes, target, shown, conversations);
    this.most = most;
  }

  @Override
  public void row(long number, Emission row) throws IOException {
    if (taken < most) {
      taken++;
      rows.write(row.row().json());
    }
  }

  @Override
  public void omitted(Item item, LeftOut reason, Optional<Finding> finding) {}

  /// The first lines of the data; none when there is no row.
  List<String> lines() throws IOException {
    rows.close();
    return taken == 0 ? List.of() : bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
