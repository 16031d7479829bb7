/// The layouts that are known, and how a file's own is found.
///
/// [rewarddesk.dataset.layout.SniffedFile] finds the layout in the first rows of a file.
/// [rewarddesk.dataset.layout.Layouts] lists them all in the order they are tried. Most are
/// declared in [rewarddesk.dataset.layout.DeclaredLayouts] as a mapping, the same that a user can
/// write for columns of their own; where that is not enough, a layout is one class here and one
/// line in the list.
@NullMarked
package rewarddesk.dataset.layout;

import org.jspecify.annotations.NullMarked;
