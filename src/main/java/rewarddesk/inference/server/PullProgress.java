package rewarddesk.inference.server;

/// How far the fetching of a model is.
///
/// @param step what is done now, in the server's words: `pulling manifest`, `success`
/// @param doneBytes how much is there of the parts known so far
/// @param totalBytes how large they are; 0 as long as nothing is known
public record PullProgress(String step, long doneBytes, long totalBytes) {}
