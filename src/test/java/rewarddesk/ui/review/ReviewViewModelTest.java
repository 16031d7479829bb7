package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.app.Services;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.project.Item;
import rewarddesk.project.Project;
import rewarddesk.project.ProjectFiles;
import rewarddesk.project.ReviewPlan;
import rewarddesk.queue.QueueKind;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.sandbox.SandboxReport;
import rewarddesk.settings.Settings;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Notice;
import rewarddesk.ui.Session;

/// The review screen without pixels, on a real project file.
@SuppressWarnings("NullAway.Init") // set by open()
class ReviewViewModelTest {
  @TempDir Path folder;
  private Session session;
  private ReviewViewModel model;
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void enterConfirmsTheJudgeAndTheNextItemIsThereAtOnce() {
    open(3);
    assertThat(shownId()).isEqualTo("c1");
    assertThat(model.confirming().judgeVerdict()).contains(Verdict.prefers(Slot.B));

    now = now.plusSeconds(7);
    press(ReviewAction.CONFIRM);

    assertThat(shownId()).isEqualTo("c2");
    assertThat(model.statusProperty().get()).isEqualTo("✓ saved · item 1: B (confirmed)");
    Item first = item(1);
    assertThat(first.decision().orElseThrow().annotation())
        .isEqualTo(
            new Annotation(
                "c1",
                "ann",
                Verdict.prefers(Slot.B),
                Optional.empty(),
                Optional.of(first.judgments().getFirst().ref()),
                true,
                DisplayOrder.AS_STORED,
                Duration.ofSeconds(7),
                "",
                now));
  }

  @Test
  void everyVerdictKeyIsRecordedAsWhatItSays() {
    open(7);
    List<ReviewAction> actions =
        List.of(
            ReviewAction.LEFT,
            ReviewAction.RIGHT,
            ReviewAction.LEFT_STRONG,
            ReviewAction.RIGHT_STRONG,
            ReviewAction.TIE,
            ReviewAction.BOTH_BAD,
            ReviewAction.SKIP);

    actions.forEach(this::press);

    assertThat(annotations(7))
        .extracting(Annotation::verdict)
        .containsExactly(
            Verdict.prefers(Slot.A),
            Verdict.prefers(Slot.B),
            Verdict.prefers(Slot.A),
            Verdict.prefers(Slot.B),
            new Verdict.Tie(),
            new Verdict.BothBad(),
            new Verdict.Skipped());
    assertThat(annotations(7))
        .extracting(Annotation::strength)
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Strength.MUCH),
            Optional.of(Strength.MUCH),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.ALL_DECIDED);
  }

  @Test
  void withSwappedSidesKeysMeanWhatIsSeen() {
    open(DeskFixture.settings().withShuffleSides(true), 30);
    int swapped = 0;
    for (int number = 1; number <= 30; number++) {
      PreparedItem item = model.shownProperty().get().orElseThrow();
      swapped += item.order() == DisplayOrder.SWAPPED ? 1 : 0;
      assertThat(item.left().text())
          .isEqualTo(item.comparison().response(item.order().map(Slot.A)).plain());
      press(ReviewAction.LEFT);
      Annotation annotation = annotations(number).getLast();
      assertThat(annotation.order()).isEqualTo(item.order());
      assertThat(annotation.verdict()).isEqualTo(Verdict.prefers(item.order().map(Slot.A)));
    }
    assertThat(swapped).isBetween(5, 25);
  }

  @Test
  void undoGoesBackAcrossItemsAndRedoForwardAgain() {
    open(3);
    press(ReviewAction.LEFT);
    model.noteProperty().set("close call");
    press(ReviewAction.TIE);

    press(ReviewAction.UNDO);
    assertThat(shownId()).isEqualTo("c2");
    assertThat(model.noteProperty().get()).isEqualTo("close call");
    press(ReviewAction.UNDO);
    assertThat(shownId()).isEqualTo("c1");
    assertThat(item(1).decision()).isEmpty();
    press(ReviewAction.UNDO);
    assertThat(model.statusProperty().get()).isEqualTo("Nothing to undo");

    press(ReviewAction.REDO);
    press(ReviewAction.REDO);
    assertThat(shownId()).isEqualTo("c2");
    assertThat(annotations(2))
        .extracting(Annotation::verdict)
        .containsExactly(Verdict.prefers(Slot.A), new Verdict.Tie());
  }

  @Test
  void nothingIsDecidedBeforeItWasPainted() {
    open(2);
    model.perform(ReviewAction.LEFT);
    model.perform(ReviewAction.LEFT);

    assertThat(item(1).decision()).isPresent();
    assertThat(item(2).decision()).isEmpty();
  }

  @Test
  void blindWorkHidesTheJudgeAndSaysSoInTheRecord() {
    open(DeskFixture.settings().withJudgeVisible(false), 2);
    press(ReviewAction.CONFIRM);
    assertThat(item(1).decision()).isEmpty();
    assertThat(model.statusProperty().get()).startsWith("The judge is hidden");

    press(ReviewAction.RIGHT);
    Annotation annotation = annotations(1).getFirst();
    assertThat(annotation.judgeVisible()).isFalse();
    assertThat(annotation.confirms()).contains(true);
  }

  @Test
  void whoHasSeenTheJudgeIsNotBlindAnyMore() {
    open(3);
    press(ReviewAction.JUDGE_PANEL);
    assertThat(session.settings().judgeVisible()).isFalse();
    press(ReviewAction.LEFT);
    press(ReviewAction.LEFT);
    press(ReviewAction.JUDGE_PANEL);
    press(ReviewAction.JUDGE_PANEL);
    press(ReviewAction.LEFT);

    assertThat(annotations(3))
        .extracting(Annotation::judgeVisible)
        .containsExactly(true, false, true);
  }

  @Test
  void withoutAVerdictEnterOnlyGivesAHint() {
    open(DeskFixture.settings().withJudge("ollama:none"), 2);
    assertThat(model.judgePanel().stateProperty().get())
        .contains(new JudgePanelState.NotJudged("ollama:none", Optional.empty()));

    press(ReviewAction.CONFIRM);
    assertThat(item(1).decision()).isEmpty();
    assertThat(model.statusProperty().get()).startsWith("No verdict to confirm");

    model.judgeThis();
    assertThat(model.judgePanel().stateProperty().get())
        .get()
        .isInstanceOfSatisfying(
            JudgePanelState.NotJudged.class,
            state ->
                assertThat(state.fault().orElseThrow().sentence())
                    .isEqualTo("No server answers. Start Ollama, then try again."));
  }

  @Test
  void oneCanLookAroundWithoutDeciding() {
    open(3);
    press(ReviewAction.NEXT);
    press(ReviewAction.NEXT);
    press(ReviewAction.NEXT);
    assertThat(shownId()).isEqualTo("c3");
    press(ReviewAction.PREVIOUS);
    assertThat(shownId()).isEqualTo("c2");
    press(ReviewAction.LEFT);
    assertThat(shownId()).isEqualTo("c3");
    press(ReviewAction.LEFT);
    assertThat(shownId()).isEqualTo("c1");
  }

  @Test
  void aNoteIsKeptAsADraftAndGoesIntoTheDecision() {
    open(2);
    model.noteProperty().set("both cite a source");
    press(ReviewAction.NEXT);
    assertThat(item(1).draftNote()).isEqualTo("both cite a source");
    assertThat(model.noteProperty().get()).isEmpty();

    press(ReviewAction.PREVIOUS);
    press(ReviewAction.TIE);
    assertThat(annotations(1).getFirst().note()).isEqualTo("both cite a source");
    assertThat(item(1).draftNote()).isEmpty();
  }

  @Test
  void aDecisionThatCannotBeSavedComesBackAndIsNotLost() {
    FullDisk disk = new FullDisk(new SqliteProjectFiles());
    open(disk, 3);
    disk.full = true;
    model.noteProperty().set("worth keeping");
    press(ReviewAction.LEFT);

    assertThat(shownId()).isEqualTo("c1");
    assertThat(model.noteProperty().get()).isEqualTo("worth keeping");
    assertThat(model.statusProperty().get()).isEqualTo("Item 1 is not saved");
    Notice notice = session.notices().currentProperty().get().orElseThrow();
    assertThat(notice.fault().orElseThrow().sentence()).isEqualTo("The disk is full.");
    assertThat(item(1).decision()).isEmpty();

    disk.full = false;
    notice.action().orElseThrow().run().run();
    assertThat(annotations(1))
        .extracting(Annotation::verdict, Annotation::note)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Verdict.prefers(Slot.A), "worth keeping"));
  }

  @Test
  void aPauseCountsForAMinuteAtMost() {
    open(1);
    now = now.plusSeconds(10);
    model.touch();
    now = now.plus(Duration.ofHours(2));
    press(ReviewAction.LEFT);
    assertThat(annotations(1).getFirst().active()).isEqualTo(Duration.ofSeconds(70));
  }

  @Test
  void anEmptyProjectSaysSo() {
    open(0);
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.NOTHING_IMPORTED);
  }

  @Test
  void anItemOfTheListCanBeOpened() {
    open(5);
    session.navigation().openInReview(4);
    assertThat(shownId()).isEqualTo("c4");
  }

  @Test
  void conflictsComeFirstOnceTheRulesHaveJudged() {
    open(DeskFixture.settings().withQueueOrder("conflicts"), 5);
    assertThat(model.queue().standingProperty().get()).isEqualTo(new QueueStanding.RulesNotRun());
    assertThat(shownId()).isEqualTo("c1");

    judge("c4", Slot.A, 1);
    judge("c5", Slot.A, 3);
    judge("c2", Slot.B, 9);
    for (int number = 1; number <= 5; number++) {
      project().judgments().addAll(List.of(DeskFixture.judge(item(number).comparison())));
    }
    session.changed();
    assertThat(model.queue().standingProperty().get())
        .isEqualTo(new QueueStanding.Ahead(QueueKind.CONFLICTS, 2, 0, 0, 0, 0));
    assertThat(shownId()).as("what is being read stays").isEqualTo("c1");

    press(ReviewAction.SKIP);
    assertThat(shownId()).isEqualTo("c5");
    press(ReviewAction.LEFT);
    assertThat(shownId()).isEqualTo("c4");
    press(ReviewAction.LEFT);
    assertThat(model.queue().standingProperty().get())
        .isEqualTo(new QueueStanding.Ahead(QueueKind.CONFLICTS, 0, 0, 0, 0, 0));
    assertThat(shownId()).isEqualTo("c2");
  }

  @Test
  void lookingAroundFollowsTheOrderOfTheQueue() {
    openWithConflicts();
    assertThat(shownId()).isEqualTo("c5");
    press(ReviewAction.NEXT);
    assertThat(shownId()).isEqualTo("c4");
    press(ReviewAction.NEXT);
    assertThat(shownId()).as("no conflict any more: by number").isEqualTo("c1");
    press(ReviewAction.PREVIOUS);
    assertThat(shownId()).isEqualTo("c4");
    press(ReviewAction.PREVIOUS);
    press(ReviewAction.PREVIOUS);
    assertThat(shownId()).isEqualTo("c5");
    press(ReviewAction.NEXT);
    assertThat(shownId()).isEqualTo("c4");

    press(ReviewAction.LEFT);
    assertThat(shownId()).as("c5 was gone past").isEqualTo("c1");
    press(ReviewAction.LEFT);
    press(ReviewAction.LEFT);
    assertThat(shownId()).isEqualTo("c3");
    press(ReviewAction.LEFT);
    assertThat(shownId()).as("only what was gone past is left").isEqualTo("c5");
    press(ReviewAction.NEXT);
    assertThat(shownId()).isEqualTo("c5");
    press(ReviewAction.PREVIOUS);
    assertThat(shownId()).as("decided before").isEqualTo("c3");
    press(ReviewAction.NEXT);
    press(ReviewAction.LEFT);
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.ALL_DECIDED);
  }

  @Test
  void whatWasSeenBeforeAnUndoComesNextAgain() {
    openWithConflicts();
    press(ReviewAction.LEFT);
    assertThat(shownId()).isEqualTo("c4");
    press(ReviewAction.UNDO);
    assertThat(shownId()).isEqualTo("c5");
    press(ReviewAction.NEXT);
    assertThat(shownId()).isEqualTo("c4");
  }

  /// Five items by conflict: `c5`, `c4`, then by number.
  private void openWithConflicts() {
    open(5);
    for (int number = 1; number <= 5; number++) {
      project().judgments().addAll(List.of(DeskFixture.judge(item(number).comparison())));
    }
    judge("c4", Slot.A, 1);
    judge("c5", Slot.A, 3);
    model.queue().choose(QueueKind.CONFLICTS);
    model.painted();
  }

  @Test
  void anotherOrderIsRemembered() {
    open(5);
    for (int number = 1; number <= 5; number++) {
      project().judgments().addAll(List.of(DeskFixture.judge(item(number).comparison())));
    }
    judge("c3", Slot.A, 1);
    model.queue().choose(QueueKind.CONFLICTS);
    model.painted();
    assertThat(shownId()).isEqualTo("c3");
    assertThat(session.settings().queueOrder()).isEqualTo("conflicts");
    model.queue().choose(QueueKind.SEQUENTIAL);
    assertThat(session.settings().queueOrder()).isEqualTo("sequential");
    assertThat(model.queue().standingProperty().get()).isEqualTo(new QueueStanding.Plain());
  }

  @Test
  void anOrderThatIsMissingIsWorkedOutAndSaysWhatTheFiguresRestOn() {
    open(5);
    session.adopt(new ReviewPlan(0, 50, 4));
    for (int number = 1; number <= 5; number++) {
      project().judgments().addAll(List.of(DeskFixture.judge(item(number).comparison())));
    }
    model.queue().choose(QueueKind.UNCERTAIN);
    model.painted();
    long audited =
        java.util.stream.IntStream.rangeClosed(1, 5)
            .filter(number -> session.planProperty().get().isAudited("c" + number))
            .count();
    QueueStanding standing = model.queue().standingProperty().get();
    assertThat(standing)
        .isEqualTo(new QueueStanding.Ahead(QueueKind.UNCERTAIN, 5, 50, audited, 0, 0));
    assertThat(
            new QueueTexts(Messages.beside(ReviewViewModel.class, session.locale())).of(standing))
        .isEqualTo(
            "5 open items, those first where the judge sees the two closest together. 50 % come"
                + " from the audit slice, drawn by lot (0 of "
                + audited
                + " decided): guarantees about a judge rest on it and, from 50 comparable labels"
                + " on, whether Insights calls the judge trustworthy, because what an order puts"
                + " first is not like the rest.");
    for (int number = 1; number <= 5; number++) {
      press(ReviewAction.LEFT);
    }
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.ALL_DECIDED);
  }

  @Test
  void inSequenceTheAuditSliceComesInBetweenAndTheSequenceGoesOnWhereItWas() {
    open(30);
    session.adopt(new ReviewPlan(0, 50, 4));
    session.navigation().openInReview(1);
    model.painted();
    List<Integer> shown = new java.util.ArrayList<>();
    while (model.phaseProperty().get() == Phase.READING) {
      shown.add(Integer.valueOf(shownId().substring(1)));
      press(ReviewAction.LEFT);
    }
    assertThat(shown).hasSize(30).doesNotHaveDuplicates();
    List<Integer> byNumber = shown.stream().filter(number -> !isAudited(number)).toList();
    assertThat(byNumber).isSorted();
    assertThat(shown.indexOf(byNumber.getLast()))
        .as("some of the slice came in between")
        .isGreaterThan(byNumber.size() + 2);
    int slice = 30 - byNumber.size();
    assertThat(model.queue().standingProperty().get())
        .isEqualTo(
            new QueueStanding.Ahead(
                QueueKind.SEQUENTIAL, 0, 50, project().queue().audit().items(), slice, 0));
    assertThat(
            new QueueTexts(Messages.beside(ReviewViewModel.class, session.locale()))
                .of(model.queue().standingProperty().get()))
        .startsWith("By number, one after another. 50 % come from the audit slice in between");
  }

  private boolean isAudited(int number) {
    return session.planProperty().get().isAudited("c" + number);
  }

  /// The rules prefer a side, against the judge when it is A.
  private void judge(String id, Slot slot, double margin) {
    Judgment judged =
        DeskFixture.judge(project().comparisons().find(id).orElseThrow().comparison());
    project()
        .judgments()
        .addAll(
            List.of(
                new Judgment(
                    id,
                    RuleJudge.ID,
                    judged.kind(),
                    new Verdict.Prefers(slot),
                    Optional.of(margin),
                    judged.a(),
                    judged.b(),
                    judged.summary(),
                    judged.calls(),
                    judged.provenance(),
                    judged.duration(),
                    judged.at())));
  }

  private void open(int items) {
    open(DeskFixture.settings(), items);
  }

  private void open(Settings settings, int items) {
    open(DeskFixture.services(settings, () -> now), items);
  }

  private void open(ProjectFiles files, int items) {
    Services usual = DeskFixture.services(DeskFixture.settings(), () -> now);
    open(
        new Services(
            files,
            usual.importer(),
            usual.rewardSystems(),
            usual.rules(),
            usual.rewards(),
            usual.exporter(),
            usual.settings(),
            usual.models(),
            usual.servers(),
            usual.clock(),
            usual.learning(),
            usual.judges(),
            usual.chats(),
            () -> new SandboxReport(List.of(), List.of("bubblewrap is not installed."))),
        items);
  }

  private void open(Services services, int items) {
    session = new Session(services, new DirectTasks());
    Path file = DeskFixture.project(folder, DeskFixture.comparisons(items));
    try (Project written = new SqliteProjectFiles().open(file)) {
      written.queue().adopt(new ReviewPlan(0, 0, 1));
    }
    session.openProject(file);
    model = new ReviewViewModel(session, Messages.beside(ReviewViewModel.class, session.locale()));
    model.show();
    model.painted();
  }

  private void press(ReviewAction action) {
    model.perform(action);
    model.painted();
  }

  private Project project() {
    return session.project().orElseThrow();
  }

  private Item item(long ordinal) {
    return project().comparisons().at(ordinal).orElseThrow();
  }

  private String shownId() {
    return model.shownProperty().get().orElseThrow().comparison().id();
  }

  private List<Annotation> annotations(int first) {
    return java.util.stream.LongStream.rangeClosed(1, first)
        .mapToObj(this::item)
        .flatMap(item -> item.decision().stream())
        .map(decision -> decision.annotation())
        .toList();
  }
}
