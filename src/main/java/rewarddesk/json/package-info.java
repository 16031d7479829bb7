/// The one place that turns prompts and responses into JSON and back.
@NullMarked
package rewarddesk.json;

import org.jspecify.annotations.NullMarked;
