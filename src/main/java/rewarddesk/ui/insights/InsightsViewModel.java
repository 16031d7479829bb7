package rewarddesk.ui.insights;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rewarddesk.insight.Facet;
import rewarddesk.insight.Facets;
import rewarddesk.insight.ItemsBehind;
import rewarddesk.insight.Looked;
import rewarddesk.insight.Part;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Texts;
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
  private final InsightTexts words;
  private final ReadOnlyObjectWrapper<Optional<Overview>> overview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Rater>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Compared>> second =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Rater>> labels =
      new SimpleObjectProperty<>(Optional.empty());
  private final VerdictReading reading;
  private final TextReading texts;
  private final InsightAnswers answers;
  private final Acceptance acceptance;
  private final ReportSaving report;
  private final LookedParts parts = new LookedParts();
  private final Looks looks;
  private final Coalescer<ItemSet> itemSets;
  private Optional<Looks.Seen> seen = Optional.empty();
  private boolean showing;

  InsightsViewModel(Session session, InsightTexts words) {
    this.session = session;
    this.words = words;
    this.acceptance = new Acceptance(session, words);
    this.report = new ReportSaving(session, words);
    this.answers = new InsightAnswers(session.tasks(), this::failed);
    this.itemSets =
        new Coalescer<>(
            session.tasks(), session.navigation()::openInItems, session.notices()::fail);
    this.looks = new Looks(session.tasks(), this::show, this::failed);
    this.reading = new VerdictReading(session, this::arrived, this::failed);
    this.texts = new TextReading(session, this::failed);
    var _ = texts.textsProperty().subscribe((old, now) -> textsArrived());
    var _ = selected.subscribe((old, now) -> unlessShowing(this::askCard));
    var _ = second.subscribe((old, now) -> unlessShowing(this::askPair));
    var _ = labels.subscribe((old, now) -> unlessShowing(this::labelsChanged));
    var _ = parts.property().subscribe((old, now) -> unlessShowing(this::lookAgain));
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

  /// What the selected judge is compared with.
  ObjectProperty<Optional<Compared>> secondProperty() {
    return second;
  }

  /// Whose labels the judges are measured against.
  ObjectProperty<Optional<Rater>> labelsProperty() {
    return labels;
  }

  /// Which part of the items is looked at.
  LookedParts parts() {
    return parts;
  }

  boolean isReading() {
    return reading.isOn();
  }

  Emptiness emptiness() {
    return Emptiness.of(
        session.project().isPresent(), isReading(), overview.get().map(Overview::verdicts));
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
    seen.ifPresent(looks::stay);
    labelsChanged();
  }

  private void arrived(VerdictTable verdicts) {
    look(verdicts, labels.get().orElse(Rater.PEOPLE));
  }

  private void look(VerdictTable verdicts, Rater truth) {
    Optional<Texts> needed = parts.isEmpty() ? Optional.empty() : texts.textsProperty().get();
    looks.ask(new Looks.Look(new Looked(verdicts, needed), parts.get(), truth));
  }

  private void lookAgain() {
    looks.wanted().ifPresent(look -> look(look.whole().verdicts(), look.labels()));
  }

  /// Everything new is on screen before anything is asked about it.
  private void show(Looks.Seen answer) {
    if (seen.filter(before -> before.whole().equals(answer.whole())).isEmpty()) {
      reading.over();
      reading.project().ifPresent(answers::askVersions);
    }
    seen = Optional.of(answer);
    Overview all = answer.overview();
    showing = true;
    overview.set(Optional.of(all));
    labels.set(Optional.of(all.labels()));
    List<Rater> judges = all.judges().stream().map(JudgeEntry::rater).toList();
    Optional<Rater> before = selected.get().filter(judges::contains);
    selected.set(before.or(() -> judges.stream().findFirst()));
    second.set(second.get().filter(other -> judges.contains(other.judge())));
    showing = false;
    askAll();
    reading.project().ifPresent(project -> texts.read(project, answer.whole()));
  }

  private void unlessShowing(Runnable asking) {
    if (!showing) {
      asking.run();
    }
  }

  private void textsArrived() {
    if (parts.isEmpty()) {
      askAll();
    } else {
      lookAgain();
    }
  }

  private void askAll() {
    askCard();
    answers.askBoard(overview.get(), seenTexts());
  }

  private void labelsChanged() {
    looks
        .wanted()
        .ifPresent(
            look ->
                labels
                    .get()
                    .filter(truth -> !truth.equals(look.labels()))
                    .ifPresent(truth -> look(look.whole().verdicts(), truth)));
  }

  /// The texts of what is on screen; empty until they are read.
  Optional<Texts> seenTexts() {
    return seen.filter(now -> !now.look().parts().isEmpty())
        .map(Looks.Seen::texts)
        .orElseGet(() -> texts.textsProperty().get());
  }

  private void askCard() {
    Optional<Overview> all = overview.get();
    answers.askCard(all, seenTexts(), selected.get());
    askPair();
    all.ifPresent(
        seen ->
            selected
                .get()
                .flatMap(seen.verdicts()::column)
                .ifPresent(column -> acceptance.look(seen.verdicts(), column, seen.truth())));
  }

  private void askPair() {
    answers.askPair(reading.project(), overview.get(), selected.get(), second.get());
  }

  /// By what items are parted.
  List<Facet> facets(VerdictTable verdicts) {
    return Facets.of(verdicts, seenTexts());
  }

  /// The items behind numbers about a rater; empty until the texts are read.
  Optional<ItemsBehind> behind(Rater rater) {
    return overview
        .get()
        .flatMap(
            all ->
                seenTexts()
                    .flatMap(
                        read ->
                            all.verdicts()
                                .column(rater)
                                .map(
                                    column ->
                                        new ItemsBehind(
                                            all.verdicts(), read, column, all.truth()))));
  }

  /// Writes everything into a file, see [ReportSaving].
  void saveReport(Path file) {
    session.project().ifPresent(project -> report.save(project, parts.get(), file));
  }

  /// The report on its way into a file.
  ReportSaving report() {
    return report;
  }

  /// Finds items beside the window and shows them in the list, which says how many they are and of
  /// what part. The newest wish wins.
  ///
  /// @param ordinals asked on another thread
  void open(String title, Supplier<long[]> ordinals) {
    List<Part> shown = overview.get().map(all -> all.verdicts().parts()).orElse(List.of());
    itemSets.ask(
        () -> {
          long[] found = ordinals.get();
          String counted = words.text("insights.behind.many", title, found.length);
          return new ItemSet(words.inParts(counted, shown), found);
        });
  }

  private void failed(Throwable thrown) {
    reading.over();
    fault.set(Optional.of(session.notices().caught(thrown)));
  }

  private void forget() {
    looks.forget();
    seen = Optional.empty();
    showing = true;
    parts.clear();
    showing = false;
    reading.forget();
    texts.forget();
    answers.forget();
    overview.set(Optional.empty());
    selected.set(Optional.empty());
    second.set(Optional.empty());
    labels.set(Optional.empty());
  }
}
