package rewarddesk.cli;

import static rewarddesk.cli.PlainText.count;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.progress.ProgressListener;

/// The files that `rewarddesk reward` scores, and what is said at the end.
final class ScoredFiles {
  static final String STANDARD_INPUT = "-";

  private ScoredFiles() {}

  /// Opens a file with a bar that shows how far it is read.
  static ResponseRows open(Console console, String file) throws IOException, FileRefusedException {
    if (file.equals(STANDARD_INPUT)) {
      return ResponseRows.of(new FileInputStream(FileDescriptor.in), "standard input");
    }
    Path path = Path.of(file);
    long size = Files.size(path);
    ProgressListener bar = console.progress("Scoring");
    return ResponseRows.open(path, read -> bar.progress(Math.min(read, size), size));
  }

  /// Rejected rows and counts.
  ///
  /// @param json whether they are the command's result
  static void tell(Console console, ScoringPass pass, boolean json) {
    Problems.say(console, pass.problems(), pass.rejected());
    if (json) {
      ObjectNode object =
          Json.object().put("scored", pass.scored()).put("rejected", pass.rejected());
      object.set("problems", Json.problems(pass.problems()));
      console.print(object);
    } else {
      console.say(
          String.format(
              Locale.ROOT,
              "%s scored, %s rejected.",
              count(pass.scored(), "response"),
              count(pass.rejected(), "row")));
    }
  }
}
