/// Custom controls, the theme and the fonts. Nothing here knows a screen, a project or a judge.
///
/// Start with [rewarddesk.ui.control.ResponsePane] (reads one response),
/// [rewarddesk.ui.control.VerdictBar], [rewarddesk.ui.control.RatingScale] and
/// [rewarddesk.ui.control.RewardBreakdownView] (what judge and rules say about it),
/// [rewarddesk.ui.control.Theme] (colours) and [rewarddesk.ui.control.Fonts] (Chinese text).
///
/// Colours are tokens of `rewarddesk.css` and states are pseudo-classes; no class names a colour.
/// Texts come from `control.properties` in the default locale. All controls belong to the JavaFX
/// thread; [rewarddesk.ui.control.MarkdownBlocks] and [rewarddesk.ui.control.WordDiff] are pure and
/// serve any thread, so that the next item can be prepared ahead.
@NullMarked
package rewarddesk.ui.control;

import org.jspecify.annotations.NullMarked;
