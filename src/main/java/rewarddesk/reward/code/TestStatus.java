package rewarddesk.reward.code;

/// What came of one test.
public enum TestStatus {
  PASS("pass"),
  WRONG("wrong"),
  ERROR("error"),
  COMPILE_ERROR("compile error"),
  TIME("time"),
  MEMORY("memory"),
  OUTPUT_LIMIT("output limit");

  private final String title;

  TestStatus(String title) {
    this.title = title;
  }

  /// The words shown to people.
  public String title() {
    return title;
  }
}
