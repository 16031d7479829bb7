package rewarddesk.ui;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import rewarddesk.inference.ModelException;
import rewarddesk.project.ProjectException;
import rewarddesk.reward.JudgeUnavailableException;

/// Says of an exception what happened and what to do.
public final class Faults {
  private final Messages messages;

  public Faults(Locale locale) {
    this.messages = Messages.beside(Faults.class, locale);
  }

  /// Exceptions of our own carry a sentence already; the others get one by their kind.
  public Fault of(Throwable thrown) {
    return switch (thrown) {
      case ProjectException project ->
          fault(
              thrown,
              sentence(thrown),
              "fault.project." + project.reason(),
              project.reason().name());
      case JudgeUnavailableException judge -> fault(judge, sentence(judge), "fault.judge", "JUDGE");
      case ModelException model -> fault(model, sentence(model), "fault.judge", "MODEL");
      case UncheckedIOException unchecked when unchecked.getCause() != null ->
          of(Objects.requireNonNull(unchecked.getCause()));
      case NoSuchFileException missing ->
          fault(missing, messages.text("fault.missing", file(missing)), "fault.missing.do", "FILE");
      case AccessDeniedException denied ->
          fault(denied, messages.text("fault.denied", file(denied)), "fault.denied.do", "ACCESS");
      case IOException io ->
          fault(io, messages.text("fault.io", sentence(io)), "fault.io.do", "IO");
      case IllegalArgumentException refused ->
          fault(refused, sentence(refused), "fault.refused.do", "REFUSED");
      default ->
          fault(thrown, messages.text("fault.unexpected"), "fault.unexpected.do", code(thrown));
    };
  }

  private Fault fault(Throwable thrown, String sentence, String doKey, String code) {
    return new Fault(sentence, messages.text(doKey), code, trace(thrown));
  }

  private static String file(java.nio.file.FileSystemException thrown) {
    return thrown.getFile() == null ? "?" : thrown.getFile();
  }

  private static String sentence(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? thrown.getClass().getSimpleName() : message;
  }

  /// The same fault at the same place always has the same code.
  private static String code(Throwable thrown) {
    int hash =
        thrown.getClass().getName().hashCode() * 31 + Arrays.hashCode(thrown.getStackTrace());
    return "X-" + HexFormat.of().withUpperCase().toHexDigits((short) hash);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
