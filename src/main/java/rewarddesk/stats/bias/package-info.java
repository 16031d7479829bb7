/// What sways a verdict besides quality. Every count here is fed one item at a time and needs no
/// texts; beside a judge's habit always stands that of the labels on the same items, because a
/// preference for long answers is no fault where long answers are better.
@NullMarked
package rewarddesk.stats.bias;

import org.jspecify.annotations.NullMarked;
