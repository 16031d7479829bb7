/// Writes training data, with provenance and a card beside it.
///
/// Start with [rewarddesk.export.Exporter]. What is exported is a
/// [rewarddesk.export.recipe.Recipe]. For each item [rewarddesk.export.select.PairSelector] reads
/// the label or says why there is none, [rewarddesk.export.select.Sieve] filters, the
/// [rewarddesk.export.target.Target] lays it out and checks its loader's rules, and
/// [rewarddesk.export.ExportPass] ties these together; [rewarddesk.export.ProvenanceRow] says where
/// each verdict came from. [rewarddesk.export.FileCheck] checks files from elsewhere.
@NullMarked
package rewarddesk.export;

import org.jspecify.annotations.NullMarked;
