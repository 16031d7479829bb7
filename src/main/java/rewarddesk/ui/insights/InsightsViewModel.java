package rewarddesk.ui.insights;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rewarddesk.insight.Biases;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Facets;
import rewarddesk.insight.HumanPanel;
import rewarddesk.insight.Rater;
import rewarddesk.insight.ReportCard;
import rewarddesk.insight.ReportCards;
import rewarddesk.insight.Standings;
import rewarddesk.insight.Texts;
import rewarddesk.insight.TwoJudges;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Fault;
import rewarddesk.ui.ItemSet;
import rewarddesk.ui.Session;

/// What the verdicts say. The project is read once beside the window and kept; it is read again
/// when it has changed, and what is on screen stays until the new numbers are here. JavaFX thread
/// only.
final class InsightsViewModel {
  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Overview>> overview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CardAnswer>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TwoJudges>> twoJudges =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private final ObjectProperty<Optional<Rater>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Rater>> second =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Rater>> labels =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Standings>> standings =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final TextReading texts;
  private final Acceptance acceptance;
  private final ReportSaving report;
  private final Coalescer<Optional<CardAnswer>> cards;
  private final Coalescer<Optional<Standings>> boards;
  private final Coalescer<Optional<TwoJudges>> pairs;
  private Cancellation reading = new Cancellation();
  private Optional<Project> read = Optional.empty();
  private long revisionRead = -1;

  /// @param card empty when no item of this judge has a label
  /// @param biases empty until the texts are read
  /// @param panel empty with fewer than two humans
  record CardAnswer(
      Overview known,
      Rater judge,
      Optional<ReportCard> card,
      Optional<Biases> biases,
      Optional<HumanPanel> panel) {}

  /// Why there is nothing to show.
  enum Emptiness {
    NO_PROJECT,
    READING,
    STOPPED,
    NOTHING_IMPORTED,
    NOTHING_JUDGED,
    NONE
  }

  InsightsViewModel(Session session, InsightTexts words) {
    this.session = session;
    this.acceptance = new Acceptance(session, words);
    this.report = new ReportSaving(session, words);
    this.cards = new Coalescer<>(session.tasks(), card::set, this::failed);
    this.pairs = new Coalescer<>(session.tasks(), twoJudges::set, this::failed);
    this.boards = new Coalescer<>(session.tasks(), standings::set, this::failed);
    this.texts = new TextReading(session, this::failed);
    var _ = texts.textsProperty().subscribe((old, now) -> textsArrived());
    var _ = selected.subscribe((old, now) -> askCard());
    var _ = second.subscribe((old, now) -> askPair());
    var _ = labels.subscribe((old, now) -> labelsChanged());
  }

  ReadOnlyObjectProperty<Optional<Overview>> overviewProperty() {
    return overview.getReadOnlyProperty();
  }

  /// The selected judge's card; empty until it is made.
  ReadOnlyObjectProperty<Optional<CardAnswer>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// Empty until the texts are read.
  ReadOnlyObjectProperty<Optional<Standings>> standingsProperty() {
    return standings.getReadOnlyProperty();
  }

  /// The second, longer reading.
  TextReading texts() {
    return texts;
  }

  /// What the selected judge could decide alone.
  Acceptance acceptance() {
    return acceptance;
  }

  ReadOnlyObjectProperty<Optional<TwoJudges>> twoJudgesProperty() {
    return twoJudges.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// How much of the project has been read, 0 to 1; 1 when it is not being read.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Rater>> selectedProperty() {
    return selected;
  }

  /// The judge that the selected one is compared with.
  ObjectProperty<Optional<Rater>> secondProperty() {
    return second;
  }

  /// Whose labels the judges are measured against.
  ObjectProperty<Optional<Rater>> labelsProperty() {
    return labels;
  }

  boolean isReading() {
    return progress.get() < 1;
  }

  Emptiness emptiness() {
    if (session.project().isEmpty()) {
      return Emptiness.NO_PROJECT;
    }
    if (overview.get().isEmpty()) {
      return isReading() ? Emptiness.READING : Emptiness.STOPPED;
    }
    VerdictTable verdicts = overview.get().get().verdicts();
    if (verdicts.rows() == 0) {
      return Emptiness.NOTHING_IMPORTED;
    }
    return verdicts.judges().isEmpty() ? Emptiness.NOTHING_JUDGED : Emptiness.NONE;
  }

  /// Reads the project when it is another one or has changed since it was read.
  void refresh() {
    boolean same = read.equals(session.project());
    if (!same) {
      forget();
    }
    if (!same || revisionRead != session.revisionProperty().get()) {
      readAgain();
    }
  }

  /// Reads the project, whatever is known of it.
  void readAgain() {
    reading.cancel();
    fault.set(Optional.empty());
    session.project().ifPresent(this::startReading);
  }

  private void startReading(Project project) {
    Cancellation mine = new Cancellation();
    reading = mine;
    read = Optional.of(project);
    long revision = session.revisionProperty().get();
    progress.set(0);
    session
        .tasks()
        .run(
            () ->
                VerdictTable.read(
                    project,
                    mine,
                    (done, all) -> session.tasks().later(() -> tell(mine, done, all))),
            verdicts -> unlessCancelled(mine, () -> arrived(verdicts, revision)),
            thrown -> unlessCancelled(mine, () -> failed(thrown)));
  }

  private void tell(Cancellation mine, long done, long all) {
    unlessCancelled(mine, () -> progress.set(all <= 0 ? 0 : Math.min(0.99, (double) done / all)));
  }

  private static void unlessCancelled(Cancellation mine, Runnable action) {
    if (!mine.isCancelled()) {
      action.run();
    }
  }

  /// Ends the reading; what was read before stays on screen.
  void stopReading() {
    reading.cancel();
    progress.set(1);
  }

  private void arrived(VerdictTable verdicts, long revision) {
    revisionRead = revision;
    Rater truth = labels.get().filter(rater -> hasAnswers(verdicts, rater)).orElse(best(verdicts));
    look(verdicts, truth, reading);
  }

  private static boolean hasAnswers(VerdictTable verdicts, Rater rater) {
    return verdicts.column(rater).filter(column -> column.answers() > 0).isPresent();
  }

  /// The decisions of people where there are any, else gold, else an annotator of the data.
  private static Rater best(VerdictTable verdicts) {
    return verdicts.raters().stream()
        .map(VerdictColumn::rater)
        .filter(rater -> !rater.isJudge())
        .findFirst()
        .orElse(Rater.PEOPLE);
  }

  private void look(VerdictTable verdicts, Rater truth, Cancellation mine) {
    session
        .tasks()
        .run(
            () -> Overview.of(verdicts, truth),
            all -> unlessCancelled(mine, () -> show(all)),
            thrown -> unlessCancelled(mine, () -> failed(thrown)));
  }

  private void show(Overview all) {
    progress.set(1);
    overview.set(Optional.of(all));
    labels.set(Optional.of(all.labels()));
    List<Rater> judges = all.judges().stream().map(JudgeEntry::rater).toList();
    Optional<Rater> before = selected.get().filter(judges::contains);
    selected.set(before.or(() -> judges.stream().findFirst()));
    second.set(second.get().filter(judges::contains));
    read.ifPresent(project -> texts.read(project, all.verdicts()));
    askCard();
    askBoard();
  }

  private void textsArrived() {
    askCard();
    askBoard();
  }

  private void askBoard() {
    Optional<Overview> all = overview.get();
    Optional<Texts> known = texts.textsProperty().get();
    boards.ask(
        () ->
            all.flatMap(
                seen ->
                    known.flatMap(
                        read ->
                            seen.verdicts()
                                .column(seen.labels())
                                .map(column -> Standings.of(seen.verdicts(), read, column)))));
  }

  private void labelsChanged() {
    Optional<Overview> all = overview.get();
    labels
        .get()
        .filter(truth -> all.isPresent() && !all.get().labels().equals(truth))
        .ifPresent(truth -> look(all.orElseThrow().verdicts(), truth, reading));
  }

  private void askCard() {
    Optional<Overview> all = overview.get();
    Optional<Rater> judge = selected.get();
    Optional<Texts> known = texts.textsProperty().get();
    cards.ask(
        () ->
            all.flatMap(
                seen ->
                    judge
                        .flatMap(seen.verdicts()::column)
                        .map(column -> answer(seen, known, column))));
    askPair();
    all.ifPresent(
        seen ->
            judge
                .flatMap(seen.verdicts()::column)
                .ifPresent(
                    column ->
                        acceptance.look(
                            seen.verdicts(),
                            column,
                            seen.verdicts()
                                .column(seen.labels())
                                .orElse(seen.verdicts().people()))));
  }

  private static CardAnswer answer(Overview known, Optional<Texts> texts, VerdictColumn judge) {
    VerdictTable verdicts = known.verdicts();
    VerdictColumn labels = verdicts.column(known.labels()).orElse(verdicts.people());
    return new CardAnswer(
        known,
        judge.rater(),
        ReportCards.of(verdicts, Facets.of(verdicts, texts), judge, labels),
        texts.map(all -> Biases.of(verdicts, all, judge, labels)),
        HumanPanel.of(verdicts, judge));
  }

  /// By what items are parted.
  List<Facet> facets(VerdictTable verdicts) {
    return Facets.of(verdicts, texts.textsProperty().get());
  }

  private void askPair() {
    Optional<Overview> all = overview.get();
    Optional<Rater> one = selected.get();
    Optional<Rater> other = second.get();
    pairs.ask(() -> all.flatMap(known -> pair(known, one, other)));
  }

  private static Optional<TwoJudges> pair(
      Overview known, Optional<Rater> one, Optional<Rater> other) {
    VerdictTable verdicts = known.verdicts();
    Optional<VerdictColumn> first = one.flatMap(verdicts::column);
    Optional<VerdictColumn> next =
        other.filter(rater -> !Optional.of(rater).equals(one)).flatMap(verdicts::column);
    return first.isEmpty() || next.isEmpty()
        ? Optional.empty()
        : verdicts
            .column(known.labels())
            .map(labels -> TwoJudges.of(verdicts, first.get(), next.get(), labels));
  }

  /// Writes everything into a file, see [ReportSaving].
  void saveReport(Path file) {
    session.project().ifPresent(project -> report.save(project, file));
  }

  /// The report on its way into a file.
  ReportSaving report() {
    return report;
  }

  /// Shows items in the list.
  void open(String title, long[] ordinals) {
    session.navigation().openInItems(new ItemSet(title, ordinals));
  }

  private void failed(Throwable thrown) {
    progress.set(1);
    fault.set(Optional.of(session.notices().caught(thrown)));
  }

  private void forget() {
    reading.cancel();
    texts.forget();
    standings.set(Optional.empty());
    progress.set(1);
    overview.set(Optional.empty());
    selected.set(Optional.empty());
    second.set(Optional.empty());
    labels.set(Optional.empty());
    card.set(Optional.empty());
    twoJudges.set(Optional.empty());
    read = Optional.empty();
    revisionRead = -1;
  }
}
