/// A judging run: what is left to do, bounded concurrency, progress, pause, cancel.
///
/// [rewarddesk.run.JudgingRun] asks the project what a reward system has not judged yet.
/// [rewarddesk.run.JudgingWorkers] judge one item each at a time and hand the judgments to the
/// thread that called the run, which writes them in small batches and tells the tally. What is
/// written stays written: a run that is cancelled or killed goes on where it was in the next one.
@NullMarked
package rewarddesk.run;

import org.jspecify.annotations.NullMarked;
