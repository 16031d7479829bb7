package rewarddesk.ui;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The message strip: the latest notice, or none. JavaFX thread only.
public final class Notices {
  private static final System.Logger LOG = System.getLogger(Notices.class.getName());

  private final ReadOnlyObjectWrapper<Optional<Notice>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Faults faults;

  Notices(Locale locale) {
    this.faults = new Faults(locale);
  }

  /// Says failures in another language from now on.
  void speak(Locale locale) {
    faults = new Faults(locale);
  }

  public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public void tell(String text) {
    show(new Notice(text, Optional.empty(), Optional.empty()));
  }

  /// With a button.
  public void tell(String text, String actionLabel, Runnable action) {
    show(new Notice(text, Optional.empty(), Optional.of(new Notice.Action(actionLabel, action))));
  }

  /// A failure that was caught and logged already.
  public void tell(Fault fault) {
    show(new Notice("", Optional.of(fault), Optional.empty()));
  }

  /// A failure that ends here: it is logged and shown.
  public void fail(Throwable thrown) {
    show(new Notice("", Optional.of(caught(thrown)), Optional.empty()));
  }

  /// A failure with a way out.
  public void fail(Throwable thrown, String actionLabel, Runnable action) {
    show(
        new Notice(
            "", Optional.of(caught(thrown)), Optional.of(new Notice.Action(actionLabel, action))));
  }

  /// For screens that show a failure in their own place: logs it and says it in words.
  public Fault caught(Throwable thrown) {
    LOG.log(WARNING, "shown to the annotator", thrown);
    return faults.of(thrown);
  }

  public void dismiss() {
    current.set(Optional.empty());
  }

  private void show(Notice notice) {
    current.set(Optional.of(notice));
  }
}
