package rewarddesk.ui.insights;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.insight.JudgeVersion;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Standings;
import rewarddesk.insight.Texts;
import rewarddesk.project.Project;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Tasks;

/// What is worked out, beside the window, from what has been read: the selected judge's card, two
/// judges on the same items, and how everybody stands. The newest question wins. JavaFX thread
/// only.
final class InsightAnswers {
  private final ReadOnlyObjectWrapper<Optional<CardAnswer>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PairAnswer>> twoJudges =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Standings>> standings =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<JudgeVersion>> versions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Coalescer<List<JudgeVersion>> kept;
  private final Coalescer<Optional<CardAnswer>> cards;
  private final Coalescer<Optional<PairAnswer>> pairs;
  private final Coalescer<Optional<Standings>> boards;

  InsightAnswers(Tasks tasks, Consumer<Throwable> failed) {
    this.kept = new Coalescer<>(tasks, versions::set, failed);
    this.cards = new Coalescer<>(tasks, card::set, failed);
    this.pairs = new Coalescer<>(tasks, twoJudges::set, failed);
    this.boards = new Coalescer<>(tasks, standings::set, failed);
  }

  /// The selected judge's card; empty until it is made.
  ReadOnlyObjectProperty<Optional<CardAnswer>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<PairAnswer>> twoJudgesProperty() {
    return twoJudges.getReadOnlyProperty();
  }

  /// Versions that judges can be compared with besides what they are.
  ReadOnlyObjectProperty<List<JudgeVersion>> versionsProperty() {
    return versions.getReadOnlyProperty();
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

  /// @param project where earlier versions are kept
  void askPair(
      Optional<Project> project,
      Optional<Overview> known,
      Optional<Rater> first,
      Optional<Compared> second) {
    pairs.ask(
        () ->
            known.flatMap(
                seen ->
                    first.flatMap(
                        one -> second.flatMap(other -> PairAnswer.of(project, seen, one, other)))));
  }

  void askVersions(Project project) {
    kept.ask(() -> JudgeVersion.of(project));
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
    versions.set(List.of());
  }
}
