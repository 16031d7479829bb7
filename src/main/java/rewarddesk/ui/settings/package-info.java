/// What the annotator can set; every change applies at once.
@NullMarked
package rewarddesk.ui.settings;

import org.jspecify.annotations.NullMarked;
