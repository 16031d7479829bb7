/// How long work tells how far it is and learns that it should stop.
@NullMarked
package rewarddesk.progress;

import org.jspecify.annotations.NullMarked;
