package rewarddesk.ui.review;

/// What the review screen shows.
enum Phase {
  /// An item is on its way; the one before stays in sight, dimmed, and takes no verdict.
  LOADING,
  /// An item is on screen.
  READING,
  /// The project has no comparisons.
  NOTHING_IMPORTED,
  /// Everything is decided or skipped.
  ALL_DECIDED
}
