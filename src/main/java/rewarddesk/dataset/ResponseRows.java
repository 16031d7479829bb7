package rewarddesk.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import rewarddesk.dataset.candidate.CandidateMaker;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.dataset.file.InputFile;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.layout.DeclaredLayouts;
import rewarddesk.dataset.layout.Layouts;
import rewarddesk.dataset.layout.ResponseListLayout;
import rewarddesk.dataset.layout.SingleResponseLayout;
import rewarddesk.dataset.layout.SniffedFile;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.PairRule;
import rewarddesk.dataset.row.RowContext;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.project.ImportLog.Problem;

/// The rows of a file to score, streamed: pairs in any layout that can be imported, single
/// responses (`response`, and perhaps `id`, `prompt`, `reference`, `tests`), or several responses
/// to one prompt (`responses`, and perhaps `id` and `prompt`).
///
/// [#next] is called by one thread and only cuts the rows; [Unread#read] does the parsing and is
/// safe for any thread.
public final class ResponseRows implements AutoCloseable {
  private final InputFile input;
  private final SniffedFile rows;
  private final CandidateMapper mapper;

  private ResponseRows(InputFile input, SniffedFile rows, String name) {
    this.input = input;
    this.rows = rows;
    this.mapper =
        new CandidateMapper(
            rows.layout(),
            new RowContext(Path.of(name), PairRule.BEST),
            new CandidateMaker(0, name, Instant.EPOCH));
  }

  /// A row that was read.
  public sealed interface Row {}

  /// A row that can be scored.
  ///
  /// @param pair whether it has two responses; a single one stands on side A
  public record Scorable(Comparison comparison, boolean pair) implements Row {}

  /// A row with several responses to one prompt.
  ///
  /// @param responses two or more, in the order of the row
  public record Listed(String id, Content prompt, List<Content> responses) implements Row {
    public Listed {
      responses = List.copyOf(responses);
    }
  }

  /// A row that cannot be used.
  public record Refused(Problem problem) implements Row {}

  /// A row that is cut out and not yet parsed.
  public final class Unread {
    private final RawRow row;

    private Unread(RawRow row) {
      this.row = row;
    }

    /// A complaint about this row.
    public Problem problem(String reason) {
      return new Problem(mapper.file(), row.line(), reason, "");
    }

    /// Characters of its text.
    public int size() {
      return row.length();
    }

    public Row read() {
      try {
        return mapper.layout() instanceof ResponseListLayout lists
            ? listed(lists, new RowFields(row.object(), mapper.context()))
            : new Scorable(
                mapper.only(row.object()), !(mapper.layout() instanceof SingleResponseLayout));
      } catch (RowRefusedException e) {
        return new Refused(problem(e.sentence()));
      }
    }

    private Listed listed(ResponseListLayout lists, RowFields fields) throws RowRefusedException {
      Content prompt = fields.promptOrNone();
      List<Content> responses = lists.responses(fields);
      String id = fields.id().orElseGet(() -> CandidateMaker.id(prompt, responses));
      return new Listed(id, prompt, responses);
    }
  }

  /// @param read hears how many bytes of the file have been read
  /// @throws FileRefusedException when nothing in it can be read
  public static ResponseRows open(Path file, LongConsumer read) throws FileRefusedException {
    return of(InputFile.open(file, read), String.valueOf(file.getFileName()));
  }

  /// @param name what to call the stream in messages
  /// @throws FileRefusedException when nothing in it can be read
  public static ResponseRows of(InputStream stream, String name) throws FileRefusedException {
    return of(InputFile.of(stream), name);
  }

  private static ResponseRows of(InputFile input, String name) throws FileRefusedException {
    List<Layout> layouts = new ArrayList<>(Layouts.ALL);
    layouts.removeAll(DeclaredLayouts.PARTS);
    layouts.add(new SingleResponseLayout());
    layouts.add(new ResponseListLayout());
    return new ResponseRows(input, SniffedFile.open(input.rows(), Optional.empty(), layouts), name);
  }

  /// The next row; empty at the end.
  public Optional<Unread> next() {
    return rows.next().map(Unread::new);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
