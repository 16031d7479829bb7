package rewarddesk.ui;

import java.util.Optional;

/// Something to tell the annotator without stopping them.
///
/// @param text one sentence
/// @param fault set when something failed; it stays until closed, other notices leave by themselves
/// @param action offered beside it, such as undo or try again
public record Notice(String text, Optional<Fault> fault, Optional<Action> action) {

  /// A button of a notice.
  public record Action(String label, Runnable run) {}
}
