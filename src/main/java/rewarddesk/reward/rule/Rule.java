package rewarddesk.reward.rule;

/// One deterministic reward. Stateless and safe for any thread.
///
/// Every rule takes any string: unpaired surrogates, control characters, ten million characters. It
/// works in linear time, never throws, and stays in the range its documentation gives. What a
/// response says about itself (`[[A]]`, `总体打分：5`) is text like any other.
public interface Rule {

  /// Stable name, lower case with underscores; a key in files.
  String name();

  /// Measures the response of the subject.
  Finding measure(Subject subject);

  /// Whether measuring may take seconds, because it runs a program or a model. Screens measure slow
  /// rules in the background and show the others at once.
  ///
  /// A slow rule ends early when its thread is interrupted: it then has failed, and the thread
  /// stays interrupted.
  default boolean isSlow() {
    return false;
  }
}
