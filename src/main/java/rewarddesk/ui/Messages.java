package rewarddesk.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one package: `messages.properties` (English) and `messages_zh.properties`, UTF-8,
/// beside the classes that show them.
///
/// Texts with arguments are [MessageFormat] patterns (there an apostrophe is written twice, and
/// plural forms are written as `{0,choice,0#no items|1#one item|1<{0} items}`); texts without are
/// taken as they stand. A missing key throws: a screen without its words is a bug.
public final class Messages {
  /// What the system spoke when the program began, whatever the window has spoken since.
  private static final Locale SYSTEM = Locale.getDefault();

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /// The texts beside a class.
  public static Messages beside(Class<?> type, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            type.getPackageName() + ".messages",
            locale,
            type.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Messages(bundle, locale);
  }

  /// The language to show: the one set (`en`, `zh`), else the system's when the program speaks it,
  /// else English.
  public static Locale localeFor(String language) {
    String wanted = language.isEmpty() ? SYSTEM.getLanguage() : language;
    return wanted.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  public String text(String key) {
    return bundle.getString(key);
  }

  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// For [javafx.fxml.FXMLLoader], whose `%key` attributes look texts up here.
  public ResourceBundle bundle() {
    return bundle;
  }

  public Locale locale() {
    return locale;
  }
}
