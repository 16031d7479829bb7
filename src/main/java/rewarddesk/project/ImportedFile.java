package rewarddesk.project;

import java.time.Instant;
import java.util.Optional;

/// A file that was imported: by what it is known again, and where an import stopped in it.
///
/// @param name what it is called in the project
/// @param place hash of where it lay; the path itself is nobody's business
/// @param size its bytes
/// @param modified when it was last written
/// @param stop where an import stopped before the end; empty when it was read to the end
public record ImportedFile(
    String name, String place, long size, Instant modified, Optional<Stop> stop) {

  /// @param options hash of what the import was asked for
  /// @param position bytes of the unpacked file that are dealt with; of a Parquet file, rows
  /// @param line line on which the next row begins
  public record Stop(String options, long position, long line) {}

  public ImportedFile stoppedAt(Stop where) {
    return new ImportedFile(name, place, size, modified, Optional.of(where));
  }

  /// Whether this is the same file, here or moved.
  public boolean isSameFile(ImportedFile other) {
    return place.equals(other.place) || hasSameContent(other);
  }

  /// Whether size and time say that nothing was changed.
  public boolean hasSameContent(ImportedFile other) {
    return size >= 0 && size == other.size && modified.equals(other.modified);
  }
}
