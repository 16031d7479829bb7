/// Files of rows in each format, and files that appear in a folder all at once.
///
/// [rewarddesk.export.file.RowFile] writes rows; [rewarddesk.export.file.StagedFiles] keeps
/// everything under temporary names until it is complete.
@NullMarked
package rewarddesk.export.file;

import org.jspecify.annotations.NullMarked;
