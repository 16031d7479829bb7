package rewarddesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ImportLog;
import rewarddesk.project.Item;
import rewarddesk.project.Project;

/// Applies a file of decisions to a project, in batches. Used once.
final class DecisionFile {
  private static final int BATCH = 500;
  private static final int PROBLEMS_KEPT = 1000;

  private final Project project;
  private final Path file;
  private final DecisionRow.Reader reader;
  private final Followed followed;
  private final List<Annotation> batch = new ArrayList<>(BATCH);
  private final List<ImportLog.Problem> problems = new ArrayList<>();
  private long applied;
  private long rejected;

  DecisionFile(Project project, Path file, DecisionRow.Reader reader, Followed followed) {
    this.project = project;
    this.file = file;
    this.reader = reader;
    this.followed = followed;
  }

  /// @param problems the first thousand
  record Outcome(long applied, long rejected, List<ImportLog.Problem> problems) {
    Outcome {
      problems = List.copyOf(problems);
    }
  }

  /// What was applied before a cancellation stays.
  Outcome apply(ProgressListener progress, Cancellation cancel) throws IOException {
    long size = Files.size(file);
    long read = 0;
    try (BoundedLines lines = new BoundedLines(Files.newInputStream(file))) {
      long number = 0;
      for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        cancel.throwIfCancelled();
        take(++number, line.get());
        read += line.get().text().length() + 1;
        progress.progress(Math.min(read, size), size);
      }
    }
    flush();
    progress.progress(size, size);
    return new Outcome(applied, rejected, problems);
  }

  private void take(long number, BoundedLines.Line line) {
    if (line.text().isBlank()) {
      return;
    }
    try {
      if (line.cut()) {
        throw new DecisionRow.Refused("is longer than 1,000,000 characters");
      }
      batch.add(annotation(reader.read(withoutMark(number, line.text()))));
    } catch (DecisionRow.Refused e) {
      reject(number, String.valueOf(e.getMessage()));
    }
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /// Editors on Windows put a byte order mark before the first line.
  private static String withoutMark(long number, String text) {
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Annotation annotation(DecisionRow row) throws DecisionRow.Refused {
    Item item =
        project
            .comparisons()
            .find(row.id())
            .orElseThrow(
                () ->
                    new DecisionRow.Refused(
                        "names the id \"" + row.id() + "\", which the project does not have"));
    return row.details()
        .of(
            new Annotation(
                row.id(),
                row.annotator(),
                row.verdict(),
                row.strength(),
                followed.of(item),
                followed.shown(),
                DisplayOrder.AS_STORED,
                Duration.ZERO,
                row.note(),
                row.at()));
  }

  private void flush() {
    if (!batch.isEmpty()) {
      applied += project.decisions().recordAll(List.copyOf(batch)).size();
      batch.clear();
    }
  }

  private void reject(long number, String reason) {
    rejected++;
    if (problems.size() < PROBLEMS_KEPT) {
      problems.add(new ImportLog.Problem(String.valueOf(file.getFileName()), number, reason, ""));
    }
  }
}
