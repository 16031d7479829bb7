package rewarddesk.cli;

import static rewarddesk.cli.PlainText.count;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.files.Sha256;
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

  /// What the files hold, in one line: another line means other rows. Standard input is never the
  /// same twice, because nobody can look into it beforehand. Reads the files once.
  ///
  /// @throws IOException when one of them cannot be read
  static String identity(List<String> files) throws IOException {
    StringJoiner all = new StringJoiner(", ");
    for (String file : files) {
      all.add(
          file.equals(STANDARD_INPUT)
              ? "standard input " + UUID.randomUUID()
              : "%s %d sha256:%s"
                  .formatted(file, Files.size(Path.of(file)), Sha256.of(Path.of(file))));
    }
    return all.toString();
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
