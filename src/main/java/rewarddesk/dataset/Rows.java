package rewarddesk.dataset;

import java.util.Optional;

/// The rows of a file, one after another. Not safe for use by several threads.
interface Rows {
  /// The next row, or empty at the end.
  Optional<RawRow> next();
}
