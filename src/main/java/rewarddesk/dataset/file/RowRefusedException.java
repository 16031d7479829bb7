package rewarddesk.dataset.file;

/// Why one row cannot be imported, as a plain sentence that names the field.
public final class RowRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String sentence;

  public RowRefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
