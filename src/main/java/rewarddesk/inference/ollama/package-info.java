/// An Ollama server, its chats through langchain4j.
///
/// [rewarddesk.inference.ollama.OllamaServer] stands for the server at an address. Nothing leaves
/// the machine unless the address points elsewhere or a model that runs elsewhere is allowed. A
/// [rewarddesk.inference.ollama.ChatExchange] adds to a chat what langchain4j cannot say (streaming
/// heard on the way, token probabilities, a schema, thinking) and reads what it drops;
/// [rewarddesk.inference.ollama.OllamaFaults] puts each fault into a sentence that says what to do.
@NullMarked
package rewarddesk.inference.ollama;

import org.jspecify.annotations.NullMarked;
