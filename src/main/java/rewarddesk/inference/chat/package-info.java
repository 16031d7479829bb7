/// Chat templates: how a conversation is written for a model.
///
/// Templates come with the model (`tokenizer_config.json` or `chat_template.jinja`) and are as
/// untrusted as the data: they see the messages and nothing else, and their output, depth, loops
/// and time are bounded. [rewarddesk.inference.chat.ChatTemplates] finds a folder's template. This
/// is the only package that sees the Jinja library.
@NullMarked
package rewarddesk.inference.chat;

import org.jspecify.annotations.NullMarked;
