/// The judge that ships with the program: rules, the relevance of each response to the prompt, and
/// a small linear head over them. It runs on this machine alone and needs nothing installed.
///
/// [rewarddesk.reward.builtin.BuiltinJudge] is the door. A response is first stripped of whatever
/// it claims about its own quality (`SelfPraise`), then measured (`MeasureReader` makes a
/// `Measures`), then scored by the head (`Head`, read from `assets/judges/builtin-head.json`), and
/// the measures are put into words (`CritiqueWriter`). The verdict is the difference of two scores,
/// so that swapping the sides flips its sign exactly.
@NullMarked
package rewarddesk.reward.builtin;

import org.jspecify.annotations.NullMarked;
