/// Writes rows as Parquet: the only package of the export that sees the Parquet library.
@NullMarked
package rewarddesk.export.parquet;

import org.jspecify.annotations.NullMarked;
