/// An Ollama server through langchain4j, seen by no other package.
///
/// [rewarddesk.inference.ollama.OllamaServer] stands for the server at an address: whether it
/// answers, which models it has, and a [chat model][rewarddesk.inference.ChatModel] for one of
/// them. Nothing leaves the machine unless the address points elsewhere. Every call goes through
/// [rewarddesk.inference.ollama.OllamaHttpClient], which bounds time and size and turns each fault
/// into a sentence that says what to do; a [rewarddesk.inference.ollama.ChatExchange] adds what
/// langchain4j cannot say (token probabilities, a schema) and reads what it drops.
@NullMarked
package rewarddesk.inference.ollama;

import org.jspecify.annotations.NullMarked;
