package rewarddesk.progress;

/// Hears how far a piece of work is. Called from the working thread, at most a few times a second
/// for fast work; must return quickly.
@FunctionalInterface
public interface ProgressListener {
  ProgressListener NONE = (done, total) -> {};

  /// @param done units finished
  /// @param total units in all, or −1 when not known
  void progress(long done, long total);
}
