package rewarddesk.dataset;

/// What one row of a file comes to.
sealed interface Mapped permits MappedRow, MappedRows, JoinPart {}
