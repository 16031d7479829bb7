/// Columns as a user or a declared layout names them: which one holds what, and how they are read.
///
/// A [rewarddesk.dataset.mapping.Mapping] gives each [rewarddesk.dataset.mapping.Field] a source;
/// [rewarddesk.dataset.mapping.MappingGuess] proposes one from the names of the columns.
/// [rewarddesk.dataset.mapping.MappingLayout] makes a layout of it and hands every row to the
/// reader of its kind: a pair, a ranking or a part of a pair.
@NullMarked
package rewarddesk.dataset.mapping;

import org.jspecify.annotations.NullMarked;
