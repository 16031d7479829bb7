package rewarddesk.ui.insights;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import rewarddesk.insight.AcceptanceItems;
import rewarddesk.insight.AcceptancePlan;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.project.AcceptedVerdicts.Batch;
import rewarddesk.project.Project;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Session;

/// What the selected judge could decide alone, and taking that over. JavaFX thread only.
final class Acceptance {

  private final Session session;
  private final InsightTexts texts;
  private final DoubleProperty wanted = new SimpleDoubleProperty(AcceptancePlan.USUAL);
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Batch>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<AcceptanceItems>> items =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Coalescer<Optional<Offer>> offers;
  private Optional<Source> source = Optional.empty();

  /// What is on offer.
  ///
  /// @param open how many open items lie above the threshold and may be taken over
  /// @param kept how many of the audit slice lie there and stay for people
  record Offer(VerdictTable verdicts, AcceptancePlan plan, int open, long kept) {}

  /// The items behind the points of the curve.
  ReadOnlyObjectProperty<Optional<AcceptanceItems>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  private record Source(VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels) {}

  Acceptance(Session session, InsightTexts texts) {
    this.session = session;
    this.texts = texts;
    this.offers = new Coalescer<>(session.tasks(), offer::set, session.notices()::fail);
    var _ = wanted.subscribe((old, now) -> ask());
  }

  /// Agreement to guarantee.
  DoubleProperty wantedProperty() {
    return wanted;
  }

  ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /// What was taken over last and can be taken back.
  ReadOnlyObjectProperty<Optional<Batch>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /// Works out the offer for a judge.
  void look(VerdictTable verdicts, VerdictColumn judge, VerdictColumn labels) {
    source = Optional.of(new Source(verdicts, judge, labels));
    items.set(Optional.of(new AcceptanceItems(verdicts, judge, labels)));
    ask();
    project(open -> open.accepted().latest(), latest::set);
  }

  private void ask() {
    Optional<Source> now = source;
    double least = wanted.get();
    offers.ask(() -> now.map(known -> offer(known, least)));
  }

  private static Offer offer(Source known, double least) {
    AcceptancePlan plan = AcceptancePlan.of(known.verdicts(), known.judge(), known.labels(), least);
    return new Offer(
        known.verdicts(), plan, plan.items(known.verdicts()).length, plan.kept(known.verdicts()));
  }

  /// Takes the open items above the threshold over.
  void accept() {
    offer
        .get()
        .ifPresent(
            now -> {
              String judge = now.plan().judge().rater().id();
              long[] items = now.plan().items(now.verdicts());
              write(
                  open ->
                      open.accepted().accept(judge, items, session.services().clock().instant()),
                  batch ->
                      session
                          .notices()
                          .tell(
                              texts.text(
                                  "insights.accept.done",
                                  batch.items(),
                                  texts.name(now.plan().judge().rater())),
                              texts.text("insights.accept.undo", batch.items()),
                              this::takeBack));
            });
  }

  /// Takes the latest batch back.
  void takeBack() {
    write(
        open -> open.accepted().takeBack(session.services().clock().instant()),
        batch ->
            batch.ifPresent(
                one -> session.notices().tell(texts.text("insights.accept.undone", one.items()))));
  }

  private interface Work<T> {
    T on(Project project);
  }

  /// In the lane of the decisions, so that nothing decided before is overtaken.
  private <T> void write(Work<T> work, java.util.function.Consumer<T> done) {
    session
        .project()
        .ifPresent(
            project ->
                session
                    .writes()
                    .run(
                        () -> work.on(project),
                        result -> {
                          done.accept(result);
                          session.changed();
                        },
                        session.notices()::fail));
  }

  private <T> void project(Work<T> work, java.util.function.Consumer<T> done) {
    session
        .project()
        .ifPresent(
            project -> session.tasks().run(() -> work.on(project), done, session.notices()::fail));
  }
}
