/// Map.
@NullMarked
package rewarddesk;

import org.jspecify.annotations.NullMarked;
