/// Writing training data: what would be written is seen before anything is written.
@NullMarked
package rewarddesk.ui.export;

import org.jspecify.annotations.NullMarked;
