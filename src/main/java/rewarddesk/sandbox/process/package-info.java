/// Watching a process that may not be trusted: bounded reading of what it writes, its memory and
/// that of its descendants, and ending all of them.
@NullMarked
package rewarddesk.sandbox.process;

import org.jspecify.annotations.NullMarked;
