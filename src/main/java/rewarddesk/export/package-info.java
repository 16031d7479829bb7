/// Writes training data: one class per target, beside the loader rules it obeys, with provenance.
@NullMarked
package rewarddesk.export;

import org.jspecify.annotations.NullMarked;
