/// The orders in which open items come up for review, and how they are worked out.
///
/// Begin with [rewarddesk.queue.Ordering]. Strengths are worked out once and stored, so that the
/// next item is found at once at any size. A part of the items, the audit slice, is drawn by lot
/// and never sorted by difficulty: what is decided in an order by difficulty says little about the
/// rest, and figures about a judge rest on the slice.
@NullMarked
package rewarddesk.queue;

import org.jspecify.annotations.NullMarked;
