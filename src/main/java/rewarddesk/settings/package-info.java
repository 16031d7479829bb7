/// What the program remembers between starts.
@NullMarked
package rewarddesk.settings;

import org.jspecify.annotations.NullMarked;
