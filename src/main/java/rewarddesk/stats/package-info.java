/// Pure functions over verdicts: agreement and its interval.
@NullMarked
package rewarddesk.stats;

import org.jspecify.annotations.NullMarked;
