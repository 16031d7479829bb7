/// Writes training data: one class per target, beside the loader rules it obeys, with provenance.
///
/// Start with [rewarddesk.export.Exporter]. For each item [rewarddesk.export.PairSelector] says
/// which side is chosen or why the item is left out; a [rewarddesk.export.PairWriter] (one per
/// target) lays the pair out, and [rewarddesk.export.ProvenanceRow] says where its verdict came
/// from. [rewarddesk.export.StagedFiles] keeps everything under temporary names until it is
/// complete.
@NullMarked
package rewarddesk.export;

import org.jspecify.annotations.NullMarked;
