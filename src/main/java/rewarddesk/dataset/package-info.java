/// Reads preference data: finds a file's layout, maps its fields, reports every row it could not
/// use.
@NullMarked
package rewarddesk.dataset;

import org.jspecify.annotations.NullMarked;
