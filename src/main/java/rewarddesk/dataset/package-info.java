/// Reads preference data: finds a file's layout, maps its fields, reports every row it could not
/// use.
///
/// Start with [rewarddesk.dataset.DatasetImporter]. On the way from a file to the project a row
/// passes: [rewarddesk.dataset.InputFile] (unpacks), [rewarddesk.dataset.RowReader] (cuts into rows
/// with their lines), [rewarddesk.dataset.SniffedFile] (finds the layout in the first rows),
/// [rewarddesk.dataset.RowParser] (strict JSON), one [rewarddesk.dataset.Layout] (fields to prompt
/// and responses), [rewarddesk.dataset.CandidateMapper] (id, fingerprint, coin),
/// [rewarddesk.dataset.ImportTally] (batches and counts). A new layout is one class and one line in
/// [rewarddesk.dataset.Layouts].
@NullMarked
package rewarddesk.dataset;

import org.jspecify.annotations.NullMarked;
