/// Reads preference data: finds a file's layout, maps its fields, reports every row it could not
/// use.
///
/// Start with [rewarddesk.dataset.DatasetImporter]. [rewarddesk.dataset.DatasetFolder] finds the
/// data files of a folder, [rewarddesk.dataset.FileNames] what they are called in the project. On
/// the way from a file to the project a row passes these rooms, each of which knows those before
/// it:
/// - [rewarddesk.dataset.file] opens and unpacks a file, cuts JSON, CSV or Parquet into rows;
/// - [rewarddesk.dataset.row] what one row says: its fields, a pair, a part of one, opinions;
/// - [rewarddesk.dataset.mapping] which column holds what, as a user writes or guesses it;
/// - [rewarddesk.dataset.layout] the layouts that are known, found in the first rows;
/// - [rewarddesk.dataset.candidate] id, fingerprint and coin; parts joined to pairs;
/// - here: batches and counts ([rewarddesk.dataset.ImportTally]), preview and report.
///
/// Rows left out can be tried again; [rewarddesk.dataset.Retried] says when they may be forgotten.
@NullMarked
package rewarddesk.dataset;

import org.jspecify.annotations.NullMarked;
