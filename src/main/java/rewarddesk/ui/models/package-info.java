/// The user's own models: add one from a folder or a file, see what it is taken for and correct
/// that, check it against its golden text, let it read an item token by token, forget it.
@NullMarked
package rewarddesk.ui.models;

import org.jspecify.annotations.NullMarked;
