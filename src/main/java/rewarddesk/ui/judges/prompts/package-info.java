/// Writing and trying the prompts of judges: definitions as a form and as text, the written-out
/// question for an item, a live reply, and what would be read from it.
@NullMarked
package rewarddesk.ui.judges.prompts;

import org.jspecify.annotations.NullMarked;
