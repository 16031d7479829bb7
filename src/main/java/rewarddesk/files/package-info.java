/// Small files that the program keeps for itself.
@NullMarked
package rewarddesk.files;

import org.jspecify.annotations.NullMarked;
