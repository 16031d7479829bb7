package rewarddesk.sandbox;

/// A place where a program can do no harm: it sees no network, no file of this machine and no
/// environment, and it is ended when it reaches a limit. Safe for use by several threads; each run
/// begins in the same clean state.
public interface Sandbox extends AutoCloseable {

  /// What a person should read beside a result, such as `bubblewrap`.
  String name();

  boolean runs(Language language);

  /// Why a language that it does not run is not run, and what to do: a plain sentence.
  String without(Language language);

  /// Runs a program to its end or to its first limit. Returns only when nothing of it is left.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted; the program is ended
  Run run(Program program, Limits limits) throws InterruptedException;

  /// Ends everything that is still running and removes what was unpacked.
  @Override
  void close();
}
