package rewarddesk.insight;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import rewarddesk.model.Slot;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.bias.FirstSlot;
import rewarddesk.stats.bias.LengthBias;
import rewarddesk.stats.bias.PositionConsistency;
import rewarddesk.stats.bias.TraitPreference;
import rewarddesk.stats.bias.VisibleJudge;

/// What sways a judge besides quality, beside how far the labels go the same way.
///
/// @param labels whose labels stand beside it
/// @param length against "always the longer one"
/// @param traits lists, Markdown, refusals
/// @param own its own family's writing; empty when its family or the source models are not known
/// @param position pairs judged in both orders; empty when there are none
/// @param firstSlot pairs judged in one order; empty when there are none
/// @param peopleFirst how often people chose the side on the left
/// @param reveals decisions before and after the verdict was revealed; empty without blind work
/// @param visible how often people agreed when the verdict was on screen, and when it was not; with
///   the verdict as it was when they decided
public record Biases(
    Rater labels,
    LengthBias length,
    Map<Trait, TraitPreference> traits,
    Optional<TraitPreference> own,
    Optional<PositionConsistency> position,
    Optional<FirstSlot> firstSlot,
    FirstSlot peopleFirst,
    VisibleJudge visible,
    Optional<Reveals> reveals) {
  public Biases {
    traits = Map.copyOf(traits);
  }

  /// The preference for the side with a trait.
  public TraitPreference of(Trait trait) {
    return Objects.requireNonNull(traits.get(trait), "every trait is counted");
  }

  /// @param labels beside which the judge's habits are shown
  public static Biases of(
      VerdictTable verdicts, Texts texts, VerdictColumn judge, VerdictColumn labels) {
    Count count = new Count(verdicts, texts, judge, labels);
    for (int row = 0; row < texts.rows(); row++) {
      count.add(row);
    }
    return count.report();
  }

  private static final class Count {
    private final VerdictTable verdicts;
    private final Texts texts;
    private final VerdictColumn judge;
    private final VerdictColumn labels;
    private final LengthBias.Count length = new LengthBias.Count();
    private final Map<Trait, TraitPreference.Count> traits = new EnumMap<>(Trait.class);
    private final TraitPreference.Count own = new TraitPreference.Count();
    private final FirstSlot.Count peopleFirst = new FirstSlot.Count(LeftOut.Reason.UNRANKED);
    private final VisibleJudge.Count visible = new VisibleJudge.Count();
    private final Optional<String> family;

    Count(VerdictTable verdicts, Texts texts, VerdictColumn judge, VerdictColumn labels) {
      this.verdicts = verdicts;
      this.texts = texts;
      this.judge = judge;
      this.labels = labels;
      this.family = judge.rater().family();
      for (Trait trait : Trait.values()) {
        traits.put(trait, new TraitPreference.Count());
      }
    }

    void add(int row) {
      Said said = judge.said(row);
      Said person = verdicts.people().said(row);
      if (person != Said.ABSENT) {
        peopleFirst.add(person.choice(), verdicts.shown(row));
        verdicts
            .sawJudge(row, judge.rater().id())
            .ifPresent(seen -> visible.add(seen, verdicts.answered(row).choice(), person.choice()));
      }
      if (said == Said.ABSENT) {
        return;
      }
      Said label = labels.said(row);
      length.add(
          texts.prompt(row),
          texts.length(row, Slot.A),
          texts.length(row, Slot.B),
          said.choice(),
          label.choice());
      traits.forEach(
          (trait, count) ->
              count.add(
                  texts.has(trait, row, Slot.A),
                  texts.has(trait, row, Slot.B),
                  said.choice(),
                  label.choice()));
      own.add(
          texts.isBy(family, row, Slot.A),
          texts.isBy(family, row, Slot.B),
          said.choice(),
          label.choice());
    }

    Biases report() {
      Map<Trait, TraitPreference> counted = new EnumMap<>(Trait.class);
      traits.forEach((trait, count) -> counted.put(trait, count.report()));
      Optional<Orders> orders = texts.orders(judge.rater().id());
      return new Biases(
          labels.rater(),
          length.report(),
          counted,
          Optional.of(own.report()).filter(counts -> counts.judge().trials() > 0),
          orders.map(Orders::consistency).filter(position -> position.n() > 0),
          orders.map(Orders::firstSlot).filter(first -> first.first().trials() > 0),
          peopleFirst.report(),
          visible.report(),
          verdicts.reveals(judge.rater().id()));
    }
  }
}
