package rewarddesk.cli;

/// A command cannot do what was asked. The message is the plain sentence for the user.
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private CommandFailure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /// It was asked for rightly and went wrong.
  public static CommandFailure failed(String sentence) {
    return new CommandFailure(ExitCode.FAILED, sentence);
  }

  /// It was asked for wrongly.
  static CommandFailure usage(String sentence) {
    return new CommandFailure(ExitCode.WRONG_USAGE, sentence);
  }

  int exitCode() {
    return exitCode;
  }

  String sentence() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
