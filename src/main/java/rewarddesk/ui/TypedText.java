package rewarddesk.ui;

import javafx.scene.control.TextFormatter;

/// Keeps a text field to what may stand in it.
public final class TypedText {
  private TypedText() {}

  /// @param pattern what the whole text has to match at every moment, also while it is being typed
  @SuppressWarnings("NullAway") // a filter refuses a change by answering null
  public static TextFormatter<String> matching(String pattern) {
    return new TextFormatter<>(
        change -> change.getControlNewText().matches(pattern) ? change : null);
  }
}
