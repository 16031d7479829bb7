/// Judges as data: what is asked, in which words, how the answer is read, in which orders and how
/// often.
///
/// A [definition][rewarddesk.reward.generative.definition.JudgeDefinition] is a JSON file. Those
/// that ship lie in `assets/judges`; a user's folder may hold more, or others under the same names
/// ([rewarddesk.reward.generative.definition.JudgeLibrary]).
@NullMarked
package rewarddesk.reward.generative.definition;

import org.jspecify.annotations.NullMarked;
