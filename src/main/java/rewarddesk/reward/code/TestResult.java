package rewarddesk.reward.code;

/// One test and what came of it.
///
/// @param test its text, or its number for a pair of input and output
/// @param detail what happened, at most 300 characters; empty when it passed
public record TestResult(String test, TestStatus status, String detail) {
  private static final int LONGEST = 300;

  public TestResult {
    detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
  }
}
