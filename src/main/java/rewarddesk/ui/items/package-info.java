/// The list of all comparisons: find any of them, see what was decided, change one's mind.
@NullMarked
package rewarddesk.ui.items;

import org.jspecify.annotations.NullMarked;
