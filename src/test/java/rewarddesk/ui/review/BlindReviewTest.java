package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Manner;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.ReviewPlan;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.DirectTasks;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// Blind work on a real project file: decide, see, keep or change, take back.
@SuppressWarnings("NullAway.Init") // set by open()
class BlindReviewTest {
  private static final Verdict.HumanVerdict A = Verdict.prefers(Slot.A);
  private static final Verdict.HumanVerdict B = Verdict.prefers(Slot.B);

  @TempDir Path folder;
  private Path file;
  private Session session;
  private ReviewViewModel model;
  private Instant now = Instant.parse("2026-11-26T10:00:00Z");

  @BeforeEach
  void blind() {
    file = DeskFixture.project(folder, DeskFixture.comparisons(3));
    open(100);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theCurtainOpensAfterTheDecisionAndStaysUntilEnter() {
    assertThat(stage()).isEqualTo(Curtain.Stage.CLOSED);
    assertThat(model.confirming().enters()).isEmpty();
    now = now.plusSeconds(5);
    press(ReviewAction.LEFT);

    assertThat(shownId()).isEqualTo("c1");
    assertThat(stage()).isEqualTo(Curtain.Stage.REVEALED);
    assertThat(model.curtain().openProperty().get()).isTrue();
    assertThat(model.statusProperty().get())
        .isEqualTo("✓ saved before the reveal · item 1: A (override)");
    assertThat(model.confirming().enters()).contains(A);

    now = now.plusSeconds(9);
    press(ReviewAction.CONFIRM);
    assertThat(shownId()).isEqualTo("c2");
    assertThat(stage()).isEqualTo(Curtain.Stage.CLOSED);
    List<Annotation> both = history("c1");
    assertThat(both).extracting(Annotation::verdict).containsExactly(A, A);
    assertThat(both)
        .extracting(Annotation::manner)
        .containsExactly(new Manner.BeforeReveal(), new Manner.AfterReveal(A));
    assertThat(both).extracting(Annotation::judgeVisible).containsExactly(false, true);
    assertThat(both)
        .extracting(Annotation::active)
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(9));
    assertThat(both).allMatch(decision -> decision.followed().isPresent());
  }

  @Test
  void aChangeOfMindIsOneKeyAndBothDecisionsAreKept() {
    press(ReviewAction.LEFT);
    press(ReviewAction.RIGHT);

    assertThat(shownId()).isEqualTo("c2");
    Annotation last = history("c1").getLast();
    assertThat(last.verdict()).isEqualTo(B);
    assertThat(last.manner()).isEqualTo(new Manner.AfterReveal(A));
    assertThat(last.independent()).isEqualTo(A);
    assertThat(last.confirms()).contains(true);
    assertThat(counts()).isEqualTo(1);
  }

  @Test
  void undoGoesBackOverBothStepsAndRedoForward() {
    press(ReviewAction.LEFT);
    press(ReviewAction.RIGHT);

    press(ReviewAction.UNDO);
    assertThat(shownId()).isEqualTo("c1");
    assertThat(stage()).isEqualTo(Curtain.Stage.REVEALED);
    assertThat(model.confirming().enters()).contains(A);
    press(ReviewAction.UNDO);
    assertThat(stage()).isEqualTo(Curtain.Stage.OPEN);
    assertThat(counts()).isZero();
    press(ReviewAction.REDO);
    assertThat(stage()).isEqualTo(Curtain.Stage.REVEALED);
    press(ReviewAction.REDO);
    assertThat(current("c1")).contains(B);
  }

  @Test
  void whoHasSeenTheVerdictDecidesInViewOfItAlsoAfterARestart() {
    press(ReviewAction.LEFT);
    press(ReviewAction.UNDO);
    session.close();
    open(100);

    assertThat(stage()).isEqualTo(Curtain.Stage.OPEN);
    press(ReviewAction.RIGHT);
    assertThat(shownId()).isEqualTo("c2");
    Annotation last = history("c1").getLast();
    assertThat(last.manner()).isEqualTo(Manner.direct());
    assertThat(last.judgeVisible()).isTrue();
  }

  @Test
  void aRevealThatWasLeftWaitsAfterARestart() {
    press(ReviewAction.TIE);
    session.close();
    open(100);
    assertThat(shownId()).isEqualTo("c2");
    session.navigation().openInReview(1);
    assertThat(stage()).isEqualTo(Curtain.Stage.REVEALED);
    model.painted();
    press(ReviewAction.CONFIRM);
    assertThat(history("c1").getLast().manner())
        .isEqualTo(new Manner.AfterReveal(new Verdict.Tie()));
  }

  @Test
  void lookingBehindTheCurtainIsSaidInTheDecision() {
    press(ReviewAction.JUDGE_PANEL);
    assertThat(model.curtain().openProperty().get()).isTrue();
    press(ReviewAction.LEFT);
    assertThat(shownId()).isEqualTo("c2");
    assertThat(history("c1").getLast().judgeVisible()).isTrue();
    assertThat(history("c1").getLast().manner()).isEqualTo(Manner.direct());
  }

  @Test
  void aShareOfTheItemsIsDrawnByLotAndAlwaysTheSame() {
    session.close();
    file = DeskFixture.project(other("many"), DeskFixture.comparisons(400));
    open(30);
    ReviewPlan plan = session.planProperty().get();
    long blind =
        java.util.stream.IntStream.rangeClosed(1, 400).filter(i -> plan.isBlind("c" + i)).count();
    assertThat(blind).isBetween(90L, 150L);
    assertThat(stage() == Curtain.Stage.CLOSED).isEqualTo(plan.isBlind("c1"));
    assertThat(java.util.stream.LongStream.range(2, 40))
        .anyMatch(seed -> plan.withSeed(seed).isBlind("c1") != plan.isBlind("c1"));
  }

  @Test
  void whatSaysWhoWroteItIsCoveredUntilTheReveal() {
    session.close();
    String leak = "As an assistant developed by OpenAI, I cannot eat. But pears are sweet.";
    file =
        DeskFixture.project(
            other("leaks"),
            List.of(
                Comparison.of(
                    "c1", Content.user("Pears?"), Response.of(leak), Response.of("They are."))));
    open(100);
    PreparedItem item = model.shownProperty().get().orElseThrow();
    assertThat(item.left().text())
        .isEqualTo("•• •• ••••••••• ••••••••• •• ••••••, I cannot eat. But pears are sweet.");
    assertThat(item.maskedPlaces(Slot.A)).isEqualTo(1);
    assertThat(item.maskedPlaces(Slot.B)).isZero();
    assertThat(item.unmasked().left().text()).isEqualTo(leak);
  }

  @Test
  void whatIsFasterThanReadingIsMarkedAndCounts() {
    now = now.plusMillis(300);
    press(ReviewAction.LEFT);
    now = now.plusMillis(300);
    press(ReviewAction.CONFIRM);
    now = now.plusSeconds(3);
    press(ReviewAction.LEFT);
    assertThat(history("c1")).extracting(Annotation::hasty).containsExactly(true, false);
    assertThat(history("c2")).extracting(Annotation::hasty).containsExactly(false);
    assertThat(counts()).isEqualTo(2);
  }

  @Test
  void theNoteAndTheOwnWordsGoIntoBothDecisions() {
    model.noteProperty().set("close");
    model.own().side(Slot.B).critiqueProperty().set("thin");
    press(ReviewAction.LEFT);
    assertThat(model.noteProperty().get()).isEqualTo("close");
    press(ReviewAction.CONFIRM);
    assertThat(model.noteProperty().get()).isEmpty();
    assertThat(model.own().side(Slot.B).critiqueProperty().get()).isEmpty();
    assertThat(history("c1")).extracting(Annotation::note).containsExactly("close", "close");
    assertThat(history("c1")).allMatch(decision -> decision.b().critique().equals("thin"));
    assertThat(session.project().orElseThrow().comparisons().find("c1").orElseThrow().draftNote())
        .isEmpty();
  }

  private Path other(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open(int blindPercent) {
    try (var project = new SqliteProjectFiles().open(file)) {
      project.queue().adopt(new ReviewPlan(blindPercent, 10, 1));
    }
    session =
        new Session(DeskFixture.services(DeskFixture.settings(), () -> now), new DirectTasks());
    session.openProject(file);
    model = new ReviewViewModel(session, Messages.beside(ReviewViewModel.class, session.locale()));
    model.show();
    model.painted();
  }

  private void press(ReviewAction action) {
    model.perform(action);
    model.painted();
  }

  private Curtain.Stage stage() {
    return model.curtain().stageProperty().get();
  }

  private String shownId() {
    return model.shownProperty().get().orElseThrow().comparison().id();
  }

  private List<Annotation> history(String id) {
    return session.project().orElseThrow().decisions().history(id).stream()
        .map(Decision::annotation)
        .toList();
  }

  private Optional<Verdict.HumanVerdict> current(String id) {
    return session
        .project()
        .orElseThrow()
        .comparisons()
        .find(id)
        .orElseThrow()
        .decision()
        .map(decision -> decision.annotation().verdict());
  }

  private long counts() {
    return session.project().orElseThrow().decisions().counts().decided();
  }
}
