package rewarddesk.inference.server;

/// On which terms a model may be asked.
///
/// @param atOnce how many calls may run at the same time; fewer do when the server cannot take them
/// @param elsewhere whether models may be asked that the server itself passes on to somebody else's
///   computer ("cloud" models), where the texts leave this machine
public record CallTerms(int atOnce, boolean elsewhere) {
  /// How many calls at once a server on one machine answers best; more only wait in its queue.
  public static final int USUAL_AT_ONCE = 4;

  public static final CallTerms STANDARD = new CallTerms(USUAL_AT_ONCE, false);

  public CallTerms {
    if (atOnce < 1) {
      throw new IllegalArgumentException("At least one call has to be allowed: " + atOnce);
    }
  }
}
