package rewarddesk.dataset.row;

/// What one row of a file comes to.
public sealed interface Mapped permits MappedRow, MappedRows, JoinPart {}
