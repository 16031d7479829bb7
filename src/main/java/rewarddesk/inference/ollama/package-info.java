/// An Ollama server through langchain4j, seen by no other package.
@NullMarked
package rewarddesk.inference.ollama;

import org.jspecify.annotations.NullMarked;
