/// The dataset card that stands beside the data: `README.md` with the front matter of the Hub.
///
/// Start with [rewarddesk.export.card.DatasetCard].
@NullMarked
package rewarddesk.export.card;

import org.jspecify.annotations.NullMarked;
