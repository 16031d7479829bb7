/// From a file to its rows: opens and unpacks it, cuts it, parses every row.
///
/// Start with [rewarddesk.dataset.file.InputFile]: it unpacks gzip and Zstandard and knows a file
/// by its bytes ([rewarddesk.dataset.file.FileSignature]). Its [rewarddesk.dataset.file.Rows] are
/// lines or a list of JSON, CSV ([rewarddesk.dataset.file.RowReader] and what it permits) or
/// Parquet ([rewarddesk.dataset.file.ParquetRows]); each is a [rewarddesk.dataset.file.RawRow] with
/// its line, parsed strictly by [rewarddesk.dataset.file.RowParser].
/// [rewarddesk.dataset.file.ObjectRows] gives the rows of a file to those who want objects and no
/// pairs.
///
/// A file that cannot be read at all is a [rewarddesk.dataset.file.FileRefusedException], a row a
/// [rewarddesk.dataset.file.RowRefusedException]; both say in a sentence why. Rows, columns and
/// nesting are bounded: files come from strangers. Nothing here knows what a row means.
@NullMarked
package rewarddesk.dataset.file;

import org.jspecify.annotations.NullMarked;
