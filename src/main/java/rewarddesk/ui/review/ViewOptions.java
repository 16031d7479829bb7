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
  private final BooleanProperty ownWords = new SimpleBooleanProperty();
  private final BooleanProperty strength = new SimpleBooleanProperty();
  private final BooleanProperty acceptability = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper readingSize = new ReadOnlyIntegerWrapper();

  ViewOptions(Session session) {
    this.session = session;
    session
        .settingsProperty()
        .subscribe(
            settings -> {
              judgeVisible.set(settings.judgeVisible());
              raw.set(settings.rawView());
              ownWords.set(settings.ownWords());
              strength.set(settings.askStrength());
              acceptability.set(settings.askAcceptability());
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

  /// Whether the annotator's own ratings and critiques stand under the responses.
  BooleanProperty ownWordsProperty() {
    return ownWords;
  }

  /// Whether verdicts are weighed.
  BooleanProperty strengthProperty() {
    return strength;
  }

  /// Whether each side is to be said to be acceptable or not.
  BooleanProperty acceptabilityProperty() {
    return acceptability;
  }

  ReadOnlyIntegerProperty readingSizeProperty() {
    return readingSize.getReadOnlyProperty();
  }

  /// What the keys that change the view do.
  void perform(ReviewAction action) {
    switch (action) {
      case RAW -> toggleRaw();
      case DIFF -> toggleDiff();
      case LINKED_SCROLL -> toggleLinkedScroll();
      case LARGER -> resizeText(1);
      case SMALLER -> resizeText(-1);
      case WEIGH -> nextWeighing();
      case OWN_WORDS -> session.updateSettings(old -> old.withOwnWords(!old.ownWords()));
      default -> {}
    }
  }

  /// Nothing is asked, then strength, then strength and acceptability, then nothing again.
  private void nextWeighing() {
    session.updateSettings(
        old ->
            old.askAcceptability()
                ? old.withAskStrength(false).withAskAcceptability(false)
                : old.withAskAcceptability(old.askStrength()).withAskStrength(true));
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
