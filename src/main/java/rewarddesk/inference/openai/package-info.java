/// A server with OpenAI's protocol on this machine (llama.cpp, vLLM and others), its chats through
/// langchain4j.
///
/// [rewarddesk.inference.openai.OpenAiServer] stands for the server at an address. A
/// [rewarddesk.inference.openai.CompletionExchange] streams each chat and reads what langchain4j
/// drops; [rewarddesk.inference.openai.OpenAiFaults] puts each fault into a sentence that says what
/// to do. No key is sent.
@NullMarked
package rewarddesk.inference.openai;

import org.jspecify.annotations.NullMarked;
