/// What a judge's margin is worth as a probability.
///
/// A margin is a score in the judge's own unit. [rewarddesk.stats.calibration.Temperature] turns it
/// into the probability that the verdict is right, fitted on labels and checked on items the fit
/// has not seen ([rewarddesk.stats.calibration.CalibratedJudge]);
/// [rewarddesk.stats.calibration.Reliability] says how far such probabilities can be believed.
@NullMarked
package rewarddesk.stats.calibration;

import org.jspecify.annotations.NullMarked;
