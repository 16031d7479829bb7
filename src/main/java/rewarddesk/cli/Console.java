package rewarddesk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.ProgressListener;

/// Where commands write: results on standard output, everything else on standard error.
///
/// @param out results only
/// @param err progress and messages
/// @param interactive whether a person watches standard error, so that a moving bar makes sense
public record Console(PrintStream out, PrintStream err, boolean interactive) {

  /// The process's own streams. Both are UTF-8 whatever the system's language is set to, because
  /// JSON is.
  public static Console ofProcess() {
    return new Console(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }

  /// A message, on a line of its own.
  void say(String message) {
    err.println(PlainText.printable(message));
  }

  /// A result for people.
  void print(String text) {
    out.println(PlainText.printable(text));
  }

  /// A result for machines: one line.
  void print(ObjectNode json) {
    try {
      out.println(ContentJson.MAPPER.writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A bar for a piece of work; silent when nobody watches.
  ProgressListener progress(String what) {
    return interactive ? new ProgressBar(err, what, ProgressBar.SMOOTH) : ProgressListener.NONE;
  }
}
