/// Which items are exported, with which label, and why the others are not.
///
/// Start with [rewarddesk.export.select.PairSelector], which reads the label from decisions and
/// judgments, and [rewarddesk.export.select.Sieve], the filters that come after it.
@NullMarked
package rewarddesk.export.select;

import org.jspecify.annotations.NullMarked;
