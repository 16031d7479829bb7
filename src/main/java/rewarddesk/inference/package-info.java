/// Ports to models, and what can go wrong with them.
///
/// [rewarddesk.inference.ChatModel] answers, [rewarddesk.inference.TextEncoder] gives vectors,
/// [rewarddesk.inference.SequenceScorer] gives a few numbers for a
/// [rewarddesk.inference.TokenSequence]. The way from a text to tokens: a
/// [rewarddesk.inference.ChatTemplate] writes a conversation as [rewarddesk.inference.MarkedText],
/// which knows what came from data; a [rewarddesk.inference.Tokenizer] cuts it;
/// [rewarddesk.inference.Truncation] shortens it and tells by how much; the
/// [rewarddesk.inference.TokenFrame] puts the special tokens around it.
///
/// A [rewarddesk.inference.LanguageModel] does all of that by itself: it makes a
/// [rewarddesk.inference.Passage] of a prompt and a response and tells in a
/// [rewarddesk.inference.ScoredText] how likely each token is.
@NullMarked
package rewarddesk.inference;

import org.jspecify.annotations.NullMarked;
