/// Servers that run language models, as everyone else sees them.
///
/// A [rewarddesk.inference.server.ModelServer] lists, fetches and unloads models and makes [chat
/// models][rewarddesk.inference.ChatModel] of them; the adapters stand in packages of their own. A
/// [rewarddesk.inference.server.PacedChatModel] around a chat model holds back calls the server
/// cannot take and makes those again that may succeed later.
@NullMarked
package rewarddesk.inference.server;

import org.jspecify.annotations.NullMarked;
