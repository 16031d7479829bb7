/// Judges that write text: templates, strict parsers, the both-orders protocol.
@NullMarked
package rewarddesk.reward.generative;

import org.jspecify.annotations.NullMarked;
