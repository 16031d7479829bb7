package rewarddesk.ui;

/// A failure as a person sees it.
///
/// @param sentence what happened, plainly
/// @param whatToDo what can be done next
/// @param code short code to quote, for example `IN_USE` or `X-4F2A`
/// @param details everything a bug report needs; shown only when asked for
public record Fault(String sentence, String whatToDo, String code, String details) {}
