/// What both front ends, the window and the command line, are handed at start.
@NullMarked
package rewarddesk.app;

import org.jspecify.annotations.NullMarked;
