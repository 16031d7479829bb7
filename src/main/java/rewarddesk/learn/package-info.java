/// What the annotators' decisions teach: a reward head of the project's own.
///
/// [rewarddesk.learn.Learning] is the door. It collects the decisions of a project (`Decisions`),
/// has both responses of each measured by the built-in judge's encoders and rules (`Measuring`,
/// kept in the project so that learning again takes seconds), fits weights on the differences
/// (`BradleyTerry`) and measures them on decisions they were not fitted to (`CrossValidation`),
/// beside what length alone would reach. The result is a [rewarddesk.learn.LearnedHead], kept in
/// the project as JSON, every version of it. Only a head that beats length alone can judge
/// (`LearnedJudge`).
@NullMarked
package rewarddesk.learn;

import org.jspecify.annotations.NullMarked;
