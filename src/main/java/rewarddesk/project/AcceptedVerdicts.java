package rewarddesk.project;

import java.time.Instant;
import java.util.Optional;

/// Verdicts of judges that decide items without anybody looking. They stand in the journal like
/// decisions, by the annotator `accepted:JUDGE`, and never count as anybody's: not in agreement,
/// not in what is learned, not in progress.
public interface AcceptedVerdicts {

  /// Takes over a judge's latest verdicts in one transaction, of those of the items that are still
  /// open, outside the audit slice, and where it prefers a side.
  ///
  /// @param ordinals which items
  /// @return what was taken over
  Batch accept(String judge, long[] ordinals, Instant at);

  /// The batch that was taken over last and has not been taken back.
  Optional<Batch> latest();

  /// Takes the latest batch back in one transaction: its items that no human has decided since are
  /// open again.
  ///
  /// @return what was taken back, or empty when there is nothing left
  Optional<Batch> takeBack(Instant at);

  /// Verdicts that were taken over together.
  ///
  /// @param items how many
  /// @param at when
  record Batch(String judge, long items, Instant at) {}
}
