package rewarddesk.dataset;

/// One row as it stood in the file, before anybody looked at its JSON.
sealed interface RawRow {
  /// Line on which the row starts, counted from 1.
  long line();

  /// The row's text as far as it can be shown.
  String text();

  /// A row that is text.
  record TextRow(long line, String text) implements RawRow {}

  /// A row that could not be read as text.
  ///
  /// @param reason what is wrong, as a plain sentence
  /// @param text the row's beginning as far as it can be shown
  record BrokenRow(long line, String reason, String text) implements RawRow {}
}
