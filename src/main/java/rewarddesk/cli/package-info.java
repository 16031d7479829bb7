/// The same jobs without a window.
@NullMarked
package rewarddesk.cli;

import org.jspecify.annotations.NullMarked;
