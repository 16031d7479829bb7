/// The review screen: one comparison at a time, decided by keyboard.
///
/// [rewarddesk.ui.review.ReviewViewModel] is the screen without pixels. It shows items that
/// [rewarddesk.ui.review.OpenQueue] has prepared ahead, so that the next one is there at once, and
/// hands decisions to [rewarddesk.ui.review.DecisionDesk], which saves them one after another.
/// Every key stands in [rewarddesk.ui.review.KeyTable]. Letters A and B on this screen are shown
/// positions, left and right; [rewarddesk.model.DisplayOrder] maps them to stored sides.
@NullMarked
package rewarddesk.ui.review;

import org.jspecify.annotations.NullMarked;
