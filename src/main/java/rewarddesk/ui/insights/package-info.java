/// The insights screen: how far each judge may be relied on, where it is wrong, and what it could
/// decide alone. The numbers come from [rewarddesk.insight]; this package shows them.
@NullMarked
package rewarddesk.ui.insights;

import org.jspecify.annotations.NullMarked;
