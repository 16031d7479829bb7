/// The port that every reward system implements, and the five kinds of it in sub-packages.
@NullMarked
package rewarddesk.reward;

import org.jspecify.annotations.NullMarked;
