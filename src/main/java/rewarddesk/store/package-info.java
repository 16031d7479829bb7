/// The project file `NAME.rdesk` on SQLite: the only room that knows SQL.
///
/// Begin with [rewarddesk.store.SqliteProjectFiles]. The schema stands in the numbered SQL files
/// beside the classes. One thread changes a project ([rewarddesk.store.WriteQueue]); reading goes
/// on beside it ([rewarddesk.store.ReadPool]). The journal of decisions is only ever added to; all
/// else about decisions follows from it ([rewarddesk.store.SqliteDecisionJournal]). An item is
/// found by its id through [rewarddesk.store.ItemIds] only: most ids stand in no index of their
/// own.
@NullMarked
package rewarddesk.store;

import org.jspecify.annotations.NullMarked;
