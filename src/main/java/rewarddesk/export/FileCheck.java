package rewarddesk.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.dataset.file.ObjectRows;
import rewarddesk.dataset.file.ObjectRows.ObjectRow;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Finding;
import rewarddesk.export.target.LoaderFiles;
import rewarddesk.export.target.Target;
import rewarddesk.export.target.Validation;
import rewarddesk.export.target.Validator;
import rewarddesk.progress.Cancellation;

/// Says what a loader would make of any file, row by row with flat memory, without a project.
public final class FileCheck {
  private FileCheck() {}

  /// Files are JSON Lines, JSON, CSV, TSV or Parquet, plain or packed with gzip or Zstandard.
  ///
  /// @param read hears how many bytes have been read
  /// @throws ExportException when the file cannot be read at all
  /// @throws java.util.concurrent.CancellationException when cancelled
  public static Validation of(Path file, Target target, LongConsumer read, Cancellation cancel) {
    Validator validator = new Validator(target);
    try (ObjectRows rows = ObjectRows.open(file, read)) {
      Optional<Finding> refusal =
          target.files().refusal(kind(rows), rows.isPacked(), String.valueOf(file.getFileName()));
      if (refusal.isPresent()) {
        validator.takeFile(refusal.get());
        return validator.result();
      }
      if (rows.isWrapped() == target.frame().isList()) {
        validator.takeMisplaced(rows.isWrapped());
        return validator.result();
      }
      UnaryOperator<ObjectNode> typed =
          rows.isTable() && !target.formats().contains(FileFormat.CSV)
              ? new TableCells(target)::typed
              : UnaryOperator.identity();
      for (Optional<ObjectRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        cancel.throwIfCancelled();
        take(validator, row.get(), typed);
      }
    } catch (FileRefusedException e) {
      throw new ExportException(file + ": " + e.sentence());
    } catch (IOException e) {
      throw new ExportException(file + " could not be read (" + e.getMessage() + ").", e);
    }
    return validator.result();
  }

  private static LoaderFiles.Kind kind(ObjectRows rows) {
    return switch (rows.kind()) {
      case LINES -> LoaderFiles.Kind.JSONL;
      case ARRAY, WRAPPED_JSON -> LoaderFiles.Kind.JSON;
      case PARQUET -> LoaderFiles.Kind.PARQUET;
      case TABLE -> LoaderFiles.Kind.CSV;
      case TABBED_TABLE -> LoaderFiles.Kind.TSV;
    };
  }

  private static void take(Validator validator, ObjectRow row, UnaryOperator<ObjectNode> typed) {
    row.object()
        .map(typed)
        .ifPresentOrElse(
            object -> validator.take(object, row.line(), id(object)),
            () -> validator.takeUnreadable(row.line(), ""));
  }

  private static String id(ObjectNode row) {
    for (String name : new String[] {"id", "prompt_id", "uid", "uuid"}) {
      JsonNode id = row.path(name);
      if (id.isValueNode() && !id.isNull()) {
        return id.asText();
      }
    }
    return "";
  }
}
