package rewarddesk.dataset.file;

/// Why a whole file cannot be read, as a plain sentence that says what was found.
public final class FileRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String sentence;
  private final int rows;

  public FileRefusedException(String sentence) {
    this(sentence, 0);
  }

  /// @param rows how many rows had been cut off the file by then
  public FileRefusedException(String sentence, int rows) {
    super(sentence);
    this.sentence = sentence;
    this.rows = rows;
  }

  /// How many rows had been cut off the file by then; 0 when it has none that could be.
  public int rows() {
    return rows;
  }

  public String sentence() {
    return sentence;
  }
}
