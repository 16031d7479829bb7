/// Bringing files into the project: what a file holds is seen before anything is imported.
@NullMarked
package rewarddesk.ui.importing;

import org.jspecify.annotations.NullMarked;
