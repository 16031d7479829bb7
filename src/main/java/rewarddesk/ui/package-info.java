/// What all screens share: navigation, background tasks, texts, the error pane, the theme.
@NullMarked
package rewarddesk.ui;

import org.jspecify.annotations.NullMarked;
