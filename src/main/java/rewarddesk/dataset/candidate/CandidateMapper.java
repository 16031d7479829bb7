package rewarddesk.dataset.candidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.MappedRows;
import rewarddesk.dataset.row.RowContext;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Comparison;
import rewarddesk.project.Candidate;
import rewarddesk.project.ImportLog.Problem;

/// Takes one row of a file to what it comes to. Safe for any thread.
///
/// @param layout how the rows are laid out
/// @param context the file, and how rankings become pairs
/// @param maker makes the candidates
public record CandidateMapper(Layout layout, RowContext context, CandidateMaker maker) {
  private static final int ROW_KEPT = 10_000;

  /// @param name what the file is called in the project
  /// @param seed seed of the coin that puts the chosen side into slot A or B
  public static CandidateMapper of(Layout layout, RowContext context, String name, long seed) {
    return new CandidateMapper(
        layout, context, new CandidateMaker(seed, name, written(context.file())));
  }

  /// The file's own name.
  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  /// What the file is called in the project.
  public String file() {
    return maker.file();
  }

  /// What a row comes to. A row that cannot be used is an outcome as well, never an exception.
  public RowOutcome outcome(RawRow row) {
    try {
      RowFields fields = new RowFields(row.object(), context);
      return switch (layout.map(fields)) {
        case MappedRow one -> ready(List.of(one), row, fields);
        case MappedRows(List<MappedRow> several) -> ready(several, row, fields);
        case JoinPart part -> new RowOutcome.Waiting(part, row.line(), row.length());
      };
    } catch (RowRefusedException e) {
      Problem problem = new Problem(file(), row.line(), e.sentence(), cut(row.text()));
      return new RowOutcome.Refused(problem, id(row));
    }
  }

  /// What the row is called, when that much of it can be read.
  private Optional<String> id(RawRow row) {
    try {
      return layout.id(new RowFields(row.object(), context));
    } catch (RowRefusedException e) {
      return Optional.empty();
    }
  }

  private RowOutcome ready(List<MappedRow> rows, RawRow row, RowFields fields) {
    String metadata = fields.metadataJson();
    List<Candidate> candidates =
        rows.stream().map(one -> maker.make(one, row.line(), metadata)).toList();
    return new RowOutcome.Ready(candidates, row.length());
  }

  /// The one comparison of a row.
  ///
  /// @throws RowRefusedException also when it holds none or several
  public Comparison only(ObjectNode row) throws RowRefusedException {
    RowFields fields = new RowFields(row, context);
    return switch (layout.map(fields)) {
      case MappedRow one -> maker.comparison(one, fields.metadataJson());
      case MappedRows ignored ->
          throw new RowRefusedException("the row holds several pairs; import it to score them");
      case JoinPart ignored ->
          throw new RowRefusedException("the row is part of a pair; import it to score it");
    };
  }

  /// The text as kept aside, never cut through a character.
  private static String cut(String text) {
    if (text.length() <= ROW_KEPT) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(ROW_KEPT - 1));
    return text.substring(0, halves ? ROW_KEPT - 1 : ROW_KEPT);
  }
}
