package rewarddesk.project;

/// Where a row came from: file name and line, counted from 1.
public record SourceLine(String file, long line) {}
