package rewarddesk.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words of the controls in the default locale, which the program sets before it opens a
/// window.
final class ControlTexts {
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ControlTexts() {}

  /// The text for a key with its arguments filled in.
  static String get(String key, Object... arguments) {
    String pattern = bundle().getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
  }

  /// The text for a key that may not be there.
  static Optional<String> find(String key) {
    ResourceBundle bundle = bundle();
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        "rewarddesk.ui.control.control", Locale.getDefault(), NO_OTHER_LANGUAGE);
  }
}
