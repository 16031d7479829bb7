package rewarddesk.model;

/// One turn of a conversation.
///
/// @param role who wrote it
/// @param content its text; may be empty, never interpreted
public record Message(Role role, String content) {}
