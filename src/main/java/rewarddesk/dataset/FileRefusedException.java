package rewarddesk.dataset;

/// Why a whole file cannot be read, as a plain sentence that says what was found.
public final class FileRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String sentence;

  FileRefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
