/// Ports to models: a text encoder and a chat model, and what can go wrong with them.
@NullMarked
package rewarddesk.inference;

import org.jspecify.annotations.NullMarked;
