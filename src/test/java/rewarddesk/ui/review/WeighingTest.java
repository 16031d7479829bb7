package rewarddesk.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rewarddesk.model.Slot;
import rewarddesk.model.Strength;
import rewarddesk.model.Verdict;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;

/// Strength and acceptability in the flow of keys.
class WeighingTest {
  private static final Optional<Verdict.HumanVerdict> A = Optional.of(Verdict.prefers(Slot.A));
  private static final Optional<Verdict.HumanVerdict> B = Optional.of(Verdict.prefers(Slot.B));
  private static final Settings PLAIN = DeskFixture.settings();

  private final List<Weighing.Draft> saved = new ArrayList<>();
  private Settings settings = PLAIN;
  private final Weighing weighing = new Weighing(() -> settings, saved::add);

  @Test
  void withoutQuestionsEveryKeyDecides() {
    weighing.prefer(Slot.A);
    weighing.preferStrongly(Slot.B);
    weighing.tie();
    assertThat(saved)
        .extracting(Weighing.Draft::strength)
        .containsExactly(Optional.empty(), Optional.of(Strength.MUCH), Optional.empty());
    assertThat(weighing.draftProperty().get().isEmpty()).isTrue();
    assertThat(weighing.finish()).isFalse();
  }

  @Test
  void furtherTapsSayMoreAndTheOtherSideStartsOver() {
    settings = PLAIN.withAskStrength(true);
    weighing.prefer(Slot.A);
    weighing.prefer(Slot.A);
    assertThat(weighing.draftProperty().get().strength()).contains(Strength.CLEARLY);
    weighing.prefer(Slot.A);
    weighing.prefer(Slot.A);
    assertThat(weighing.draftProperty().get().strength()).contains(Strength.MUCH);
    weighing.prefer(Slot.B);
    assertThat(weighing.draftProperty().get().strength()).contains(Strength.SLIGHTLY);
    assertThat(saved).isEmpty();
    assertThat(weighing.finish()).isTrue();
    assertThat(saved)
        .containsExactly(new Weighing.Draft(B, Optional.of(Strength.SLIGHTLY), Optional.empty()));
  }

  @Test
  void shiftAndATieNeedNoSecondKeyWhereOnlyStrengthIsAsked() {
    settings = PLAIN.withAskStrength(true);
    weighing.preferStrongly(Slot.A);
    weighing.tie();
    assertThat(saved).hasSize(2);
  }

  @Test
  void acceptabilitySaves() {
    settings = PLAIN.withAskStrength(true).withAskAcceptability(true);
    weighing.prefer(Slot.A);
    weighing.prefer(Slot.A);
    weighing.accept(Acceptable.LEFT);
    weighing.tie();
    weighing.accept(Acceptable.BOTH);
    weighing.bothBad();
    assertThat(saved)
        .containsExactly(
            new Weighing.Draft(A, Optional.of(Strength.CLEARLY), Optional.of(Acceptable.LEFT)),
            new Weighing.Draft(
                Optional.of(new Verdict.Tie()), Optional.empty(), Optional.of(Acceptable.BOTH)),
            new Weighing.Draft(
                Optional.of(new Verdict.BothBad()),
                Optional.empty(),
                Optional.of(Acceptable.NEITHER)));
  }

  @Test
  void acceptabilityMayComeFirst() {
    settings = PLAIN.withAskAcceptability(true);
    weighing.accept(Acceptable.RIGHT);
    assertThat(saved).isEmpty();
    weighing.prefer(Slot.B);
    assertThat(saved)
        .containsExactly(new Weighing.Draft(B, Optional.empty(), Optional.of(Acceptable.RIGHT)));
  }
}
