package rewarddesk.export.file;

import java.io.IOException;
import java.io.OutputStream;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.target.Target;

/// Opens files of rows.
public final class RowFiles {
  private RowFiles() {}

  /// @param conversations whether rows are conversations
  public static RowFile open(
      OutputStream stream, Target target, Recipe recipe, boolean conversations) throws IOException {
    return switch (recipe.format()) {
      case JSONL -> JsonRowFile.lines(stream);
      case JSON -> JsonRowFile.array(stream, target.frame());
      case CSV ->
          new CsvRowFile(stream, target.columns(conversations), recipe.output().spreadsheetSafe());
      case PARQUET -> new ParquetRowFile(stream, target.columns(conversations));
    };
  }
}
