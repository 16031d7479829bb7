/// What one row says: its fields by name, and the pair, the part of a pair or the opinions in it.
///
/// A [rewarddesk.dataset.row.Layout] takes [rewarddesk.dataset.row.RowFields] (the fields, checked
/// and with what was left over) to something [rewarddesk.dataset.row.Mapped]: one pair
/// ([rewarddesk.dataset.row.MappedRow]), several, or a [rewarddesk.dataset.row.JoinPart] that waits
/// for others with the same id or prompt. What annotators and judges of the data said comes along
/// as [rewarddesk.dataset.row.Opinions]. [rewarddesk.dataset.row.Source] says where in a row a
/// value stands, [rewarddesk.dataset.row.LabelRule] how a label names the better side,
/// [rewarddesk.dataset.row.PairRule] how several responses become pairs.
@NullMarked
package rewarddesk.dataset.row;

import org.jspecify.annotations.NullMarked;
