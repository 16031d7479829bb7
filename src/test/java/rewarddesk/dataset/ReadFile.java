package rewarddesk.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.candidate.RowOutcome;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.dataset.file.InputFile;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.layout.SniffedFile;
import rewarddesk.project.Candidate;

/// A file read to its end, for tests that need no project.
public record ReadFile(String layout, List<Candidate> candidates, List<String> problems) {

  public static ReadFile of(Path path) throws IOException, FileRefusedException {
    return of(path, 0);
  }

  public static ReadFile of(Path path, long seed) throws IOException, FileRefusedException {
    List<Candidate> candidates = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (InputFile file = InputFile.open(path, bytes -> {})) {
      SniffedFile rows = SniffedFile.open(file.rows(), Optional.empty());
      CandidateMapper mapper =
          new ImportOptions(Optional.empty(), seed).mapper(rows.layout(), path);
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        switch (mapper.outcome(row.get())) {
          case RowOutcome.Ready(var ready, int ignored) -> candidates.addAll(ready);
          case RowOutcome.Refused(var problem, var ignored) ->
              problems.add(problem.line() + ": " + problem.reason());
          case RowOutcome.Waiting(var ignored, long line, int size) ->
              problems.add(line + ": waits for others");
        }
      }
      return new ReadFile(rows.layout().name(), candidates, problems);
    }
  }

  /// A file with this text in it, read.
  public static ReadFile ofText(Path folder, String text) throws IOException, FileRefusedException {
    return of(Files.writeString(folder.resolve("data.jsonl"), text, StandardCharsets.UTF_8));
  }
}
