package rewarddesk.cli;

/// What a command ends with. Scripts rely on these numbers.
final class ExitCode {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int FINISHED_WITH_REJECTED_ROWS = 3;

  private ExitCode() {}
}
