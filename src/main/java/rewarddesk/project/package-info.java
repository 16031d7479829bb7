/// An open project as the rest of the program sees it: ports that [rewarddesk.store] implements.
///
/// Everything here may be called from any thread. Methods that change something return only after
/// the change is committed to disk.
@NullMarked
package rewarddesk.project;

import org.jspecify.annotations.NullMarked;
