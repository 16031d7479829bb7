/// Judges that write text.
///
/// [rewarddesk.reward.generative.GenerativeJudge] asks a [chat
/// model][rewarddesk.inference.ChatModel] what its
/// [definition][rewarddesk.reward.generative.definition.JudgeDefinition] says: which of two
/// responses is better, in both orders, or something about each response alone, or both, once or
/// with several votes. [rewarddesk.reward.generative.prompt] makes the questions,
/// [rewarddesk.reward.generative.reading] reads the answers, strictly: a reply that does not say
/// one clear thing is unparsed, which is neither a number nor a tie, and what a judge merely
/// repeats from the material it judges is not its verdict.
@NullMarked
package rewarddesk.reward.generative;

import org.jspecify.annotations.NullMarked;
