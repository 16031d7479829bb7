package rewarddesk.ui.review;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.model.Annotation;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.settings.Settings;

/// A decision in the making, where strength or acceptability are asked for: the first tap on a side
/// says slightly, each further one more; acceptability, or Enter, saves it. Where nothing is asked
/// for every verdict is handed on at once. JavaFX thread only.
final class Weighing {
  private static final Draft NOTHING =
      new Draft(Optional.empty(), Optional.empty(), Optional.empty());

  private final Supplier<Settings> settings;
  private final Consumer<Draft> finished;
  private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(NOTHING);

  /// What has been said so far, of the sides as shown.
  record Draft(
      Optional<Verdict.HumanVerdict> verdict,
      Optional<Strength> strength,
      Optional<Acceptable> acceptable) {

    /// What a decision says, with another verdict or the same one.
    ///
    /// @param shown the verdict, of the sides as shown
    static Draft of(Annotation decision, Verdict.HumanVerdict shown) {
      Optional<Acceptable> acceptable =
          Stream.of(Acceptable.values()).filter(which -> which.isSaidBy(decision)).findFirst();
      return new Draft(Optional.of(shown), decision.strength(), acceptable);
    }

    boolean isEmpty() {
      return verdict.isEmpty() && acceptable.isEmpty();
    }

    private boolean isFor(Slot side) {
      return verdict.equals(Optional.of(Verdict.prefers(side)));
    }
  }

  /// @param finished takes each decision that is to be saved
  Weighing(Supplier<Settings> settings, Consumer<Draft> finished) {
    this.settings = settings;
    this.finished = finished;
  }

  ReadOnlyObjectProperty<Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  boolean asksAcceptability() {
    return settings.get().askAcceptability();
  }

  boolean asks() {
    return settings.get().askStrength() || asksAcceptability();
  }

  void clear() {
    draft.set(NOTHING);
  }

  /// A side is better.
  void prefer(Slot side) {
    Optional<Strength> strength =
        settings.get().askStrength()
            ? Optional.of(draft.get().isFor(side) ? more() : Strength.SLIGHTLY)
            : Optional.empty();
    say(Verdict.prefers(side), strength, settings.get().askStrength());
  }

  /// A side is much better.
  void preferStrongly(Slot side) {
    say(Verdict.prefers(side), Optional.of(Strength.MUCH), false);
  }

  void tie() {
    say(new Verdict.Tie(), Optional.empty(), false);
  }

  /// Needs no further word: neither is acceptable.
  void bothBad() {
    Optional<Acceptable> neither =
        asksAcceptability() ? Optional.of(Acceptable.NEITHER) : Optional.empty();
    finish(new Draft(Optional.of(new Verdict.BothBad()), Optional.empty(), neither));
  }

  void skip() {
    finish(new Draft(Optional.of(new Verdict.Skipped()), Optional.empty(), Optional.empty()));
  }

  /// Says which are acceptable; saves when there is a verdict already.
  void accept(Acceptable acceptable) {
    Draft said = new Draft(draft.get().verdict(), draft.get().strength(), Optional.of(acceptable));
    if (said.verdict().isPresent()) {
      finish(said);
    } else {
      draft.set(said);
    }
  }

  /// Saves what has been said, when that is a verdict.
  ///
  /// @return whether there was one
  boolean finish() {
    boolean ready = draft.get().verdict().isPresent();
    if (ready) {
      finish(draft.get());
    }
    return ready;
  }

  /// @param mayGrow whether a further tap may say more
  private void say(Verdict.HumanVerdict verdict, Optional<Strength> strength, boolean mayGrow) {
    Draft said = new Draft(Optional.of(verdict), strength, draft.get().acceptable());
    boolean accepted = said.acceptable().isPresent() || !asksAcceptability();
    if (accepted && !mayGrow) {
      finish(said);
    } else {
      draft.set(said);
    }
  }

  private Strength more() {
    return switch (draft.get().strength().orElse(Strength.MUCH)) {
      case SLIGHTLY -> Strength.CLEARLY;
      case CLEARLY, MUCH -> Strength.MUCH;
    };
  }

  private void finish(Draft said) {
    clear();
    finished.accept(said);
  }
}
