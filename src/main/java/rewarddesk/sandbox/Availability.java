package rewarddesk.sandbox;

/// Whether a kind of sandbox can be used here, found out by using it once.
public sealed interface Availability {

  /// It ran a program.
  record Ready(Sandbox sandbox) implements Availability {}

  /// It cannot be used.
  ///
  /// @param why the reason and what to do about it, a plain sentence
  record Missing(String why) implements Availability {}
}
