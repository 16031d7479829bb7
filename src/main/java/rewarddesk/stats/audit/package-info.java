/// From which confidence on a judge may decide alone.
///
/// Everything here rests on an audit slice: items drawn at random, never chosen for being hard or
/// easy, that a human labelled. [rewarddesk.stats.audit.AcceptanceCurve] shows what share could be
/// accepted at which guaranteed agreement, [rewarddesk.stats.audit.AcceptanceThreshold] picks a
/// threshold for a wanted guarantee, and [rewarddesk.stats.audit.SequentialAudit] may be looked at
/// after every label and says when to stop.
@NullMarked
package rewarddesk.stats.audit;

import org.jspecify.annotations.NullMarked;
