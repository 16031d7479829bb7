/// A judging run: what is left to do, bounded concurrency, progress, pause, cancel.
@NullMarked
package rewarddesk.run;

import org.jspecify.annotations.NullMarked;
