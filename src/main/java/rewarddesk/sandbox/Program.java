package rewarddesk.sandbox;

/// A program to run.
///
/// @param language what it is written in
/// @param source its whole text
/// @param input what it reads from standard input
public record Program(Language language, String source, String input) {}
