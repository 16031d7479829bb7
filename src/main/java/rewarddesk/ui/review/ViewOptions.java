package rewarddesk.ui.review;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import rewarddesk.ui.Session;

/// How the annotator likes to read; kept in the settings where it should last. JavaFX thread only.
final class ViewOptions {
  private static final int SMALLEST_TEXT = 10;
  private static final int LARGEST_TEXT = 32;

  private final Session session;
  private final BooleanProperty raw = new SimpleBooleanProperty();
  private final BooleanProperty diff = new SimpleBooleanProperty();
  private final BooleanProperty linkedScroll = new SimpleBooleanProperty();
  private final BooleanProperty judgeVisible = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper readingSize = new ReadOnlyIntegerWrapper();

  ViewOptions(Session session) {
    this.session = session;
    session
        .settingsProperty()
        .subscribe(
            settings -> {
              judgeVisible.set(settings.judgeVisible());
              raw.set(settings.rawView());
              linkedScroll.set(settings.linkedScroll());
              readingSize.set(settings.readingSize());
            });
  }

  BooleanProperty rawProperty() {
    return raw;
  }

  BooleanProperty diffProperty() {
    return diff;
  }

  BooleanProperty linkedScrollProperty() {
    return linkedScroll;
  }

  /// Off for blind work: the judge's panel is a closed curtain.
  BooleanProperty judgeVisibleProperty() {
    return judgeVisible;
  }

  ReadOnlyIntegerProperty readingSizeProperty() {
    return readingSize.getReadOnlyProperty();
  }

  void toggleRaw() {
    session.updateSettings(old -> old.withRawView(!old.rawView()));
  }

  void toggleDiff() {
    diff.set(!diff.get());
  }

  void toggleLinkedScroll() {
    session.updateSettings(old -> old.withLinkedScroll(!old.linkedScroll()));
  }

  void toggleJudge() {
    session.updateSettings(old -> old.withJudgeVisible(!old.judgeVisible()));
  }

  void resizeText(int by) {
    int wanted = Math.clamp(readingSize.get() + (long) by, SMALLEST_TEXT, LARGEST_TEXT);
    session.updateSettings(old -> old.withReadingSize(wanted));
  }
}
