/// Texts as numbers, for comparing many of them: words as hashes, and how much two texts have in
/// common.
@NullMarked
package rewarddesk.text;

import org.jspecify.annotations.NullMarked;
