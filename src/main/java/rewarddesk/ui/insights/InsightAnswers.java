package rewarddesk.ui.insights;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Standings;
import rewarddesk.insight.Texts;
import rewarddesk.insight.TwoJudges;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Tasks;

/// What is worked out, beside the window, from what has been read: the selected judge's card, two
/// judges on the same items, and how everybody stands. The newest question wins. JavaFX thread
/// only.
final class InsightAnswers {
  private final ReadOnlyObjectWrapper<Optional<CardAnswer>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TwoJudges>> twoJudges =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Standings>> standings =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Coalescer<Optional<CardAnswer>> cards;
  private final Coalescer<Optional<TwoJudges>> pairs;
  private final Coalescer<Optional<Standings>> boards;

  InsightAnswers(Tasks tasks, Consumer<Throwable> failed) {
    this.cards = new Coalescer<>(tasks, card::set, failed);
    this.pairs = new Coalescer<>(tasks, twoJudges::set, failed);
    this.boards = new Coalescer<>(tasks, standings::set, failed);
  }

  /// The selected judge's card; empty until it is made.
  ReadOnlyObjectProperty<Optional<CardAnswer>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<TwoJudges>> twoJudgesProperty() {
    return twoJudges.getReadOnlyProperty();
  }

  /// Empty until the texts are read.
  ReadOnlyObjectProperty<Optional<Standings>> standingsProperty() {
    return standings.getReadOnlyProperty();
  }

  void askCard(Optional<Overview> known, Optional<Texts> texts, Optional<Rater> judge) {
    cards.ask(
        () ->
            known.flatMap(
                seen ->
                    judge
                        .flatMap(seen.verdicts()::column)
                        .map(column -> CardAnswer.of(seen, texts, column))));
  }

  void askPair(Optional<Overview> known, Optional<Rater> first, Optional<Rater> second) {
    pairs.ask(() -> known.flatMap(seen -> pair(seen, first, second)));
  }

  private static Optional<TwoJudges> pair(
      Overview known, Optional<Rater> one, Optional<Rater> other) {
    VerdictTable verdicts = known.verdicts();
    Optional<VerdictColumn> first = one.flatMap(verdicts::column);
    Optional<VerdictColumn> next =
        other.filter(rater -> !Optional.of(rater).equals(one)).flatMap(verdicts::column);
    return first.flatMap(a -> next.map(b -> TwoJudges.of(verdicts, a, b, known.truth())));
  }

  void askBoard(Optional<Overview> known, Optional<Texts> texts) {
    boards.ask(
        () ->
            known.flatMap(
                seen -> texts.map(all -> Standings.of(seen.verdicts(), all, seen.truth()))));
  }

  void forget() {
    card.set(Optional.empty());
    twoJudges.set(Optional.empty());
    standings.set(Optional.empty());
  }
}
