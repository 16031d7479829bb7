/// Reads preference data: finds a file's layout, maps its fields, reports every row it could not
/// use.
///
/// Start with [rewarddesk.dataset.DatasetImporter]. [rewarddesk.dataset.DatasetFolder] finds the
/// data files of a folder, [rewarddesk.dataset.FileNames] what they are called in the project. On
/// the way from a file to the project a row passes: [rewarddesk.dataset.InputFile] (unpacks gzip
/// and Zstandard, knows a file by its bytes), [rewarddesk.dataset.Rows] (cuts JSON, CSV or Parquet
/// into rows with their lines), [rewarddesk.dataset.SniffedFile] (finds the layout in the first
/// rows), [rewarddesk.dataset.RowParser] (strict JSON), one [rewarddesk.dataset.Layout] (fields to
/// prompt and responses), [rewarddesk.dataset.CandidateMapper] (id, fingerprint, coin),
/// [rewarddesk.dataset.ImportTally] (batches and counts).
///
/// A layout gives pairs, or parts of pairs ([rewarddesk.dataset.JoinPart]) that wait for others
/// with the same id or prompt and are put together by [rewarddesk.dataset.Joiner]. Most layouts are
/// declared in [rewarddesk.dataset.DeclaredLayouts] as a [rewarddesk.dataset.Mapping], the same
/// that a user can write for columns of their own; where that is not enough, a layout is one class
/// and one line in [rewarddesk.dataset.Layouts]. What annotators and judges of the data said comes
/// along as [rewarddesk.dataset.Opinions]. Rows left out can be tried again;
/// [rewarddesk.dataset.Retried] says when they may be forgotten.
@NullMarked
package rewarddesk.dataset;

import org.jspecify.annotations.NullMarked;
