/// The trainers and tools that data is written for: how each lays out a row, and what its loader
/// does with one.
///
/// Start with [rewarddesk.export.target.Target] and the list in [rewarddesk.export.target.Targets].
/// A target turns a [rewarddesk.export.target.Example] into rows and states its loader's
/// [rewarddesk.export.target.Rule]s. The rules are checked on every row before it is written, and
/// on files that came from elsewhere.
@NullMarked
package rewarddesk.export.target;

import org.jspecify.annotations.NullMarked;
