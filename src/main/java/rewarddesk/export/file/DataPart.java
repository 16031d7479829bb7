package rewarddesk.export.file;

import rewarddesk.export.target.Split;

/// One data file that is complete.
///
/// @param rows rows in it
/// @param bytes its size
/// @param sha256 its hash, in hexadecimal
public record DataPart(Split split, String name, long rows, long bytes, String sha256) {}
