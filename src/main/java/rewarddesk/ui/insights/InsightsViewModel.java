package rewarddesk.ui.insights;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Facets;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.Rater;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
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
  private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Rater>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Rater>> second =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Rater>> labels =
      new SimpleObjectProperty<>(Optional.empty());
  private final VerdictReading reading;
  private final TextReading texts;
  private final InsightAnswers answers;
  private final Acceptance acceptance;
  private final ReportSaving report;
  private final Coalescer<Looked> looks;
  private Optional<Look> wanted = Optional.empty();
  private boolean showing;

  /// Verdicts to be measured against somebody's labels.
  private record Look(VerdictTable verdicts, Rater labels) {}

  private record Looked(Look look, Overview seen) {}

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
    this.answers = new InsightAnswers(session.tasks(), this::failed);
    this.looks = new Coalescer<>(session.tasks(), this::looked, this::failed);
    this.reading = new VerdictReading(session, this::arrived, this::failed);
    this.texts = new TextReading(session, this::failed);
    var _ = texts.textsProperty().subscribe((old, now) -> textsArrived());
    var _ = selected.subscribe((old, now) -> unlessShowing(this::askCard));
    var _ = second.subscribe((old, now) -> unlessShowing(this::askPair));
    var _ = labels.subscribe((old, now) -> labelsChanged());
  }

  ReadOnlyObjectProperty<Optional<Overview>> overviewProperty() {
    return overview.getReadOnlyProperty();
  }

  /// What is worked out from what has been read.
  InsightAnswers answers() {
    return answers;
  }

  /// The second, longer reading.
  TextReading texts() {
    return texts;
  }

  /// What the selected judge could decide alone.
  Acceptance acceptance() {
    return acceptance;
  }

  ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// How much of the project has been read, 0 to 1; 1 when it is not being read.
  ReadOnlyDoubleProperty progressProperty() {
    return reading.progressProperty();
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
    return reading.isOn();
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
    if (!reading.project().equals(session.project())) {
      forget();
    }
    if (reading.isOutdated()) {
      readAgain();
    }
  }

  /// Reads the project, whatever is known of it.
  void readAgain() {
    fault.set(Optional.empty());
    stayWithWhatIsSeen();
    reading.begin();
  }

  /// Ends the reading; what was read before stays on screen.
  void stopReading() {
    reading.stop();
    stayWithWhatIsSeen();
  }

  /// Other verdicts are not waited for; labels that were chosen meanwhile are.
  private void stayWithWhatIsSeen() {
    wanted = overview.get().map(seen -> new Look(seen.verdicts(), seen.labels()));
    labelsChanged();
  }

  private void arrived(VerdictTable verdicts) {
    Rater truth = labels.get().filter(rater -> hasAnswers(verdicts, rater)).orElse(best(verdicts));
    look(verdicts, truth);
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

  private void look(VerdictTable verdicts, Rater truth) {
    Look look = new Look(verdicts, truth);
    wanted = Optional.of(look);
    looks.ask(() -> new Looked(look, Overview.of(verdicts, truth)));
  }

  private void looked(Looked answer) {
    if (wanted.equals(Optional.of(answer.look()))) {
      show(answer.seen());
    }
  }

  /// Everything new is on screen before anything is asked about it.
  private void show(Overview all) {
    if (overview.get().filter(seen -> seen.verdicts().equals(all.verdicts())).isEmpty()) {
      reading.over();
    }
    showing = true;
    overview.set(Optional.of(all));
    labels.set(Optional.of(all.labels()));
    List<Rater> judges = all.judges().stream().map(JudgeEntry::rater).toList();
    Optional<Rater> before = selected.get().filter(judges::contains);
    selected.set(before.or(() -> judges.stream().findFirst()));
    second.set(second.get().filter(judges::contains));
    showing = false;
    textsArrived();
    reading.project().ifPresent(project -> texts.read(project, all.verdicts()));
  }

  private void unlessShowing(Runnable asking) {
    if (!showing) {
      asking.run();
    }
  }

  private void textsArrived() {
    askCard();
    answers.askBoard(overview.get(), texts.textsProperty().get());
  }

  private void labelsChanged() {
    wanted.ifPresent(
        look ->
            labels
                .get()
                .filter(truth -> !truth.equals(look.labels()))
                .ifPresent(truth -> look(look.verdicts(), truth)));
  }

  private void askCard() {
    Optional<Overview> all = overview.get();
    answers.askCard(all, texts.textsProperty().get(), selected.get());
    askPair();
    all.ifPresent(
        seen ->
            selected
                .get()
                .flatMap(seen.verdicts()::column)
                .ifPresent(column -> acceptance.look(seen.verdicts(), column, seen.truth())));
  }

  private void askPair() {
    answers.askPair(overview.get(), selected.get(), second.get());
  }

  /// By what items are parted.
  List<Facet> facets(VerdictTable verdicts) {
    return Facets.of(verdicts, texts.textsProperty().get());
  }

  /// The items behind numbers about a rater; empty until the texts are read.
  Optional<ItemsBehind> behind(Rater rater) {
    return overview
        .get()
        .flatMap(
            all ->
                texts
                    .textsProperty()
                    .get()
                    .flatMap(
                        read ->
                            all.verdicts()
                                .column(rater)
                                .map(
                                    column ->
                                        new ItemsBehind(
                                            all.verdicts(), read, column, all.truth()))));
  }

  /// A number about a rater that shows its items.
  ///
  /// @param many how many there are; nothing is shown for none
  Figure opening(
      String text, long many, String title, Rater rater, Function<ItemsBehind, long[]> items) {
    return many == 0
        ? Figure.of(text)
        : Figure.opening(
            text, () -> behind(rater).ifPresent(known -> open(title, items.apply(known))));
  }

  /// Writes everything into a file, see [ReportSaving].
  void saveReport(Path file) {
    session.project().ifPresent(project -> report.save(project, List.of(), file));
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
    reading.over();
    fault.set(Optional.of(session.notices().caught(thrown)));
  }

  private void forget() {
    wanted = Optional.empty();
    reading.forget();
    texts.forget();
    answers.forget();
    overview.set(Optional.empty());
    selected.set(Optional.empty());
    second.set(Optional.empty());
    labels.set(Optional.empty());
  }
}
