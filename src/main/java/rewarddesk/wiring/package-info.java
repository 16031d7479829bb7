/// The composition root: builds services by hand, in start order, and closes them in reverse.
@NullMarked
package rewarddesk.wiring;

import org.jspecify.annotations.NullMarked;
