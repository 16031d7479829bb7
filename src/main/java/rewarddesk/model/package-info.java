/// The nouns of the program: immutable records and sealed types, without input, output or a clock.
///
/// Start with [rewarddesk.model.Comparison] (what is to be decided), [rewarddesk.model.Judgment]
/// (what a machine said about it), [rewarddesk.model.RewardBreakdown] (what the rules measured) and
/// [rewarddesk.model.Annotation] (what a human decided). All of them speak of the stored sides A
/// and B; only [rewarddesk.model.DisplayOrder] knows which side was shown where.
@NullMarked
package rewarddesk.model;

import org.jspecify.annotations.NullMarked;
