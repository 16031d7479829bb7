package rewarddesk.dataset;

/// Why one row cannot be imported, as a plain sentence that names the field.
final class RowRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String sentence;

  RowRefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
