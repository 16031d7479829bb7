/// The reward systems: which there are, what they have said, and letting one judge what is left.
@NullMarked
package rewarddesk.ui.judges;

import org.jspecify.annotations.NullMarked;
