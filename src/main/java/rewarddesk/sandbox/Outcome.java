package rewarddesk.sandbox;

import java.time.Duration;

/// How a run ended.
public sealed interface Outcome {

  /// The program ended by itself, and everything it wrote is here.
  ///
  /// @param exit its exit status, 0 when all went well
  /// @param output standard output; bytes that are not UTF-8 are replaced
  /// @param errors standard error
  record Finished(int exit, String output, String errors) implements Outcome {}

  /// The time was up.
  ///
  /// @param after how long the program had run
  record TimedOut(Duration after) implements Outcome {}

  /// The program wanted more memory than allowed.
  record OutOfMemory() implements Outcome {}

  /// The program wrote more than allowed; what it wrote is cut off and never counts.
  record OutputLimit() implements Outcome {}

  /// The program broke down, or broke the engine that ran it.
  ///
  /// @param how what is known about it, a plain sentence
  record Crashed(String how) implements Outcome {}

  /// Nothing was run, because there is no sandbox for it or it did not start.
  ///
  /// @param why the reason and how to get one, plain sentences
  record NotRun(String why) implements Outcome {}
}
