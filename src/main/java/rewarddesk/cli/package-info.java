/// The same jobs without a window.
///
/// [rewarddesk.cli.CommandLineApp] turns arguments into an exit code; one class for each command
/// (`ImportCommand`, `JudgeCommand` …) says its options and does its job with the same services as
/// the screens. A command hands its result to [rewarddesk.cli.Console], which prints it as text or
/// as one JSON object on standard output; progress and messages go to standard error.
/// [rewarddesk.cli.SampleTour] runs the whole job on the sample data where there is no display.
@NullMarked
package rewarddesk.cli;

import org.jspecify.annotations.NullMarked;
