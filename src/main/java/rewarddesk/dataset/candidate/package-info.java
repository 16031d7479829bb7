/// From mapped rows to candidates: comparisons as the project takes them.
///
/// [rewarddesk.dataset.candidate.CandidateMapper] takes one row to its
/// [rewarddesk.dataset.candidate.RowOutcome]; [rewarddesk.dataset.candidate.CandidateMaker] gives a
/// candidate its id, its fingerprint and the side its coin fell on. Parts of pairs wait in a
/// [rewarddesk.dataset.candidate.JoinTable] and are put together by
/// [rewarddesk.dataset.candidate.Joiner].
@NullMarked
package rewarddesk.dataset.candidate;

import org.jspecify.annotations.NullMarked;
