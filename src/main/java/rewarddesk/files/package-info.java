/// Small files that the program keeps for itself, and checksums of any files.
@NullMarked
package rewarddesk.files;

import org.jspecify.annotations.NullMarked;
