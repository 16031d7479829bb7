package rewarddesk.export;

/// Why nothing was exported, as a plain sentence that says what to do next.
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ExportException(String sentence) {
    super(sentence);
  }

  public ExportException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
