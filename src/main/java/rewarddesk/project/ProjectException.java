package rewarddesk.project;

import java.nio.file.Path;

/// Why a project file could not be used, as a plain sentence that says what to do next.
public final class ProjectException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What is wrong; screens offer different help for each.
  public enum Reason {
    MISSING,
    IN_USE,
    TOO_NEW,
    DAMAGED,
    NOT_A_PROJECT,
    CANNOT_WRITE
  }

  private final Reason reason;
  private final transient Path file;

  public ProjectException(Reason reason, Path file, String sentence) {
    super(sentence);
    this.reason = reason;
    this.file = file;
  }

  public ProjectException(Reason reason, Path file, String sentence, Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
    this.file = file;
  }

  public Reason reason() {
    return reason;
  }

  public Path file() {
    return file;
  }
}
